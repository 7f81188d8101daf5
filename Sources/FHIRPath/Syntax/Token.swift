/// A piece of an expression's text.
struct Token: Equatable {
    let kind: Kind
    /// The bytes that it covers.
    let range: Range<Int>

    enum Kind: Equatable {
        case identifier(String)
        /// A name in backticks, never a keyword.
        case delimited(String)
        case string(String)
        case number(String)
        case date(Moment.Kind, String)
        case variable(String)
        /// `$this`, `$index`, `$total`
        case special(String)
        case symbol(Symbol)
        case end
    }

    enum Symbol: String, CaseIterable {
        case dot = ".", comma = ",", openParen = "(", closeParen = ")", openBracket = "[", closeBracket = "]"
        case openBrace = "{", closeBrace = "}", plus = "+", minus = "-", times = "*", divide = "/", concat = "&"
        case union = "|", equal = "=", equivalent = "~", notEqual = "!=", notEquivalent = "!~"
        case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    }
}
