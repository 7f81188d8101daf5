/// The functions, by the chapters of the specification. Their order is their number in compiled programs: append,
/// never insert.
enum Function: String, CaseIterable {
    // 5.1 Existence
    case empty, exists, all, allTrue, anyTrue, allFalse, anyFalse, subsetOf, supersetOf, count, distinct, isDistinct
    // 5.2 Filtering and projection
    case `where`, select, `repeat`, ofType
    // 5.3 Subsetting
    case single, first, last, tail, skip, take, intersect, exclude
    // 5.4 Combining
    case union, combine
    // 5.5 Conversion
    case iif, toBoolean, convertsToBoolean, toInteger, convertsToInteger, toDate, convertsToDate, toDateTime
    case convertsToDateTime, toDecimal, convertsToDecimal, toQuantity, convertsToQuantity, toString, convertsToString
    case toTime, convertsToTime
    // 5.6 String manipulation
    case indexOf, substring, startsWith, endsWith, contains, upper, lower, replace, matches, replaceMatches, length
    case toChars
    // 5.7 Math
    case abs, ceiling, exp, floor, ln, log, power, round, sqrt, truncate
    // 5.8 Tree navigation
    case children, descendants
    // 5.9 Utility, 6.3 types, 6.5 boolean logic, 7 aggregates
    case trace, now, timeOfDay, today, `is`, `as`, not, aggregate
    // What FHIR adds
    case `extension`, hasValue, getValue, resolve, elementDefinition, slice, checkModifiers, conformsTo, memberOf
    case subsumes, subsumedBy, htmlChecks
    // What later versions of FHIRPath add
    case matchesFull, lastIndexOf, encode, decode, escape, unescape, trim, split, join, sort, type, lowBoundary
    case highBoundary, precision, comparable

    init?(number: UInt16) {
        guard Int(number) < Function.numbered.count else { return nil }
        self = Function.numbered[Int(number)]
    }

    var number: UInt16 { UInt16(Function.numbered.firstIndex(of: self) ?? 0) }

    /// `allCases` would be made anew each time.
    private static let numbered = allCases
}

extension Function {
    /// How many arguments it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .empty, .allTrue, .anyTrue, .allFalse, .anyFalse, .count, .distinct, .isDistinct, .single, .first, .last,
            .tail, .toBoolean, .convertsToBoolean, .toInteger, .convertsToInteger, .toDate, .convertsToDate,
            .toDateTime, .convertsToDateTime, .toDecimal, .convertsToDecimal, .toString, .convertsToString, .toTime,
            .convertsToTime, .upper, .lower, .length, .toChars, .abs, .ceiling, .exp, .floor, .ln, .sqrt, .truncate,
            .children, .descendants, .now, .timeOfDay, .today, .not, .hasValue, .getValue, .resolve,
            .elementDefinition, .htmlChecks, .trim, .type, .precision:
            0...0
        case .exists, .toQuantity, .convertsToQuantity, .round, .join, .lowBoundary, .highBoundary: 0...1
        case .all, .subsetOf, .supersetOf, .where, .select, .repeat, .ofType, .skip, .take, .intersect, .exclude,
            .union, .combine, .indexOf, .startsWith, .endsWith, .contains, .log, .power, .is, .as, .extension,
            .conformsTo, .memberOf, .subsumes, .subsumedBy, .lastIndexOf, .encode, .decode, .escape, .unescape, .split,
            .comparable:
            1...1
        case .substring, .trace, .aggregate, .matches, .matchesFull: 1...2
        case .replace, .slice: 2...2
        case .iif, .replaceMatches: 2...3
        case .checkModifiers, .sort: 0...Int(UInt8.max)
        }
    }

    /// Whether arguments are run for each item (or only when needed) instead of beforehand.
    var takesBodies: Bool {
        switch self {
        case .exists, .all, .where, .select, .repeat, .iif, .trace, .aggregate, .sort: true
        default: false
        }
    }

    /// Whether its result may depend on more than its input: the clock, other documents, definitions.
    var asksAround: Bool {
        switch self {
        case .now, .today, .timeOfDay, .resolve, .memberOf, .conformsTo, .subsumes, .subsumedBy, .htmlChecks,
            .elementDefinition, .slice:
            true
        default: false
        }
    }

    /// Whether it is a call of values: all but the functions of bodies and of types.
    var takesValues: Bool {
        switch self {
        case .exists: true
        case .is, .as, .ofType: false
        default: !takesBodies
        }
    }
}
