package import FHIRTree

/// The names of definitions' members that are read, each with the same symbol in every tree of definitions.
///
/// Trees of definitions are parsed with this table of their own, never with that of the schemas: the schemas' table grows
/// while definitions are read, and a tree's local names are numbered from the end of its table.
package enum Member: String, CaseIterable, Sendable {
    case resourceType, id, url, version, name, status, kind, abstract, type, baseDefinition, derivation
    case context, expression, contextInvariant, snapshot, differential, element
    case path, sliceName, min, max, base, code, profile, targetProfile, aggregation, versioning, contentReference
    case slicing, discriminator, ordered, rules, maxLength, binding, strength, valueSet
    case constraint, key, severity, human, source, isModifier, mustSupport, representation, `extension`
    case uri, compose, include, exclude, system, concept, display, filter, property, op, value, expansion, contains
    case inactive, total, parameter, content, supplements, caseSensitive, hierarchyMeaning, count
    case valueString, valueCode, valueUri, valueUrl, valueCanonical, valueBoolean, valueInteger, valueDecimal
    case valueCoding, valueDateTime
    case global, item, linkId, required, repeats, answerOption, answerValueSet, enableWhen, enableBehavior, question
    case `operator`
    case contained, group, population, stratifier, component, scoring, coding, text
    case entry, resource, dependencies, adds, edits, after, structure, designation

    /// The table that trees of definitions are parsed with.
    package static let symbols: SymbolTable = {
        let table = SymbolTable()
        for member in allCases { _ = table.intern(member.rawValue) }
        return table
    }()

    private static let numbers: [Member: Symbol] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0, symbols.intern($0.rawValue)) })

    var symbol: Symbol { Member.numbers[self] ?? .overflow }
}
