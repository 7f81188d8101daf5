/// A node of an expression's syntax tree.
struct Expression {
    let node: Node
    /// The byte of the text where the node's operator or name stands.
    let position: Int
    /// The length of the longest way down from here.
    let depth: Int

    indirect enum Node {
        case empty
        case literal(Item)
        case this, index, total
        case variable(String)
        /// A name; without a left side it is looked up in the focus.
        case member(Expression?, String)
        case call(Expression?, Call)
        case indexer(Expression, Expression)
        case sign(isMinus: Bool, Expression)
        case binary(BinaryOperator, Expression, Expression)
        case type(TypeOperator, Expression, [String])
    }

    struct Call {
        let name: String
        let arguments: [Argument]
    }

    /// An argument, with the direction that `sort` lets stand after it.
    struct Argument {
        let expression: Expression
        let isDescending: Bool
    }
}

enum TypeOperator: String {
    case `is`, `as`
}

/// The operators between two expressions, with their precedence (FHIRPath N1, chapter 6.8).
enum BinaryOperator: String, CaseIterable {
    case times = "*", divide = "/", div, mod
    case plus = "+", minus = "-", concat = "&"
    case union = "|"
    case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    case equal = "=", equivalent = "~", notEqual = "!=", notEquivalent = "!~"
    case `in`, contains
    case and, or, xor, implies

    /// Higher binds more tightly. `is` and `as` stand between `+` and `|`.
    var precedence: Int {
        switch self {
        case .times, .divide, .div, .mod: 10
        case .plus, .minus, .concat: 9
        case .union: 7
        case .less, .lessOrEqual, .greater, .greaterOrEqual: 6
        case .equal, .equivalent, .notEqual, .notEquivalent: 5
        case .in, .contains: 4
        case .and: 3
        case .or, .xor: 2
        case .implies: 1
        }
    }

    static let typePrecedence = 8

    /// The number in compiled programs.
    var number: UInt16 { UInt16(BinaryOperator.numbered.firstIndex(of: self) ?? 0) }

    init?(number: UInt16) {
        guard Int(number) < BinaryOperator.numbered.count else { return nil }
        self = BinaryOperator.numbered[Int(number)]
    }

    /// `allCases` would be made anew each time.
    private static let numbered = allCases
}
