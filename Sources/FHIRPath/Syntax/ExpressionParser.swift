/// Turns tokens into a syntax tree (the grammar of FHIRPath N1, appendix A).
struct ExpressionParser {
    private let tokens: [Token]
    private var at = 0
    private var nesting = 0

    /// How deep parentheses and arguments may nest.
    static let maximumNesting = 200
    /// How long a chain of operators or steps may be.
    static let maximumDepth = 1000

    /// Parses a whole expression.
    static func parse(_ text: String) throws(FHIRPathError) -> Expression {
        var lexer = Lexer(text)
        var parser = ExpressionParser(tokens: try lexer.tokens())
        let expression = try parser.expression(0)
        guard parser.token.kind == .end else { throw parser.unexpected() }
        return expression
    }

    private init(tokens: [Token]) { self.tokens = tokens }

    private var token: Token { tokens[at] }
    private var position: Int { token.range.lowerBound }

    private func unexpected() -> FHIRPathError {
        switch token.kind {
        case .end: FHIRPathError(.unexpectedEnd, at: position)
        case .identifier(let text), .delimited(let text), .string(let text), .number(let text), .variable(let text),
            .special(let text):
            FHIRPathError(.unexpectedToken(text), at: position)
        case .date(_, let text): FHIRPathError(.unexpectedToken(text), at: position)
        case .symbol(let symbol): FHIRPathError(.unexpectedToken(symbol.rawValue), at: position)
        }
    }

    private mutating func take(_ symbol: Token.Symbol) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        at += 1
        return true
    }

    private mutating func expect(_ symbol: Token.Symbol) throws(FHIRPathError) {
        guard take(symbol) else { throw unexpected() }
    }

    private func make(
        _ node: Expression.Node, _ position: Int, _ parts: Expression?...
    ) throws(FHIRPathError) -> Expression {
        let depth = 1 + (parts.lazy.compactMap { $0?.depth }.max() ?? 0)
        guard depth <= ExpressionParser.maximumDepth else { throw FHIRPathError(.tooComplex, at: position) }
        return Expression(node: node, position: position, depth: depth)
    }
}

extension ExpressionParser {
    /// An expression whose operators bind more tightly than `limit`.
    private mutating func expression(_ limit: Int) throws(FHIRPathError) -> Expression {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= ExpressionParser.maximumNesting else { throw FHIRPathError(.tooComplex, at: position) }
        var left = try polarity()
        while true {
            let start = position
            if let operation = binaryOperator, operation.precedence > limit {
                at += 1
                let right = try expression(operation.precedence)
                left = try make(.binary(operation, left, right), start, left, right)
            } else if let operation = typeOperator, BinaryOperator.typePrecedence > limit {
                at += 1
                left = try make(.type(operation, left, try typeName()), start, left)
            } else {
                return left
            }
        }
    }

    private var binaryOperator: BinaryOperator? {
        switch token.kind {
        case .symbol(let symbol): BinaryOperator(rawValue: symbol.rawValue)
        case .identifier(let word): BinaryOperator(rawValue: word)
        default: nil
        }
    }

    private var typeOperator: TypeOperator? {
        if case .identifier(let word) = token.kind { return TypeOperator(rawValue: word) }
        return nil
    }

    private mutating func polarity() throws(FHIRPathError) -> Expression {
        let start = position
        guard token.kind == .symbol(.plus) || token.kind == .symbol(.minus) else { return try steps() }
        let isMinus = token.kind == .symbol(.minus)
        at += 1
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= ExpressionParser.maximumNesting else { throw FHIRPathError(.tooComplex, at: position) }
        let operand = try polarity()
        return try make(.sign(isMinus: isMinus, operand), start, operand)
    }

    /// A term and the steps and indexers after it.
    private mutating func steps() throws(FHIRPathError) -> Expression {
        var left = try term()
        while true {
            let start = position
            if take(.dot) {
                left = try invocation(of: left)
            } else if take(.openBracket) {
                let index = try expression(0)
                try expect(.closeBracket)
                left = try make(.indexer(left, index), start, left, index)
            } else {
                return left
            }
        }
    }

    /// A name or a call, after a dot or at the start of a path.
    private mutating func invocation(of left: Expression?) throws(FHIRPathError) -> Expression {
        let start = position
        switch token.kind {
        case .special: return try special()
        case .identifier(let name), .delimited(let name):
            at += 1
            guard take(.openParen) else { return try make(.member(left, name), start, left) }
            let arguments = try arguments()
            let call = Expression.Call(name: name, arguments: arguments)
            let deepest = arguments.map(\.expression).max { $0.depth < $1.depth }
            return try make(.call(left, call), start, left, deepest)
        default: throw unexpected()
        }
    }

    private mutating func arguments() throws(FHIRPathError) -> [Expression.Argument] {
        var arguments: [Expression.Argument] = []
        if take(.closeParen) { return arguments }
        repeat {
            let value = try expression(0)
            let isDescending = token.kind == .identifier("desc")
            if isDescending || token.kind == .identifier("asc") { at += 1 }
            arguments.append(Expression.Argument(expression: value, isDescending: isDescending))
        } while take(.comma)
        try expect(.closeParen)
        return arguments
    }

    /// `FHIR.Patient`, `Integer`
    private mutating func typeName() throws(FHIRPathError) -> [String] {
        var parts: [String] = []
        repeat {
            switch token.kind {
            case .identifier(let name), .delimited(let name): parts.append(name)
            default: throw unexpected()
            }
            at += 1
        } while take(.dot)
        return parts
    }
}

extension ExpressionParser {
    private mutating func term() throws(FHIRPathError) -> Expression {
        let start = position
        switch token.kind {
        case .symbol(.openParen):
            at += 1
            let inner = try expression(0)
            try expect(.closeParen)
            return inner
        case .symbol(.openBrace):
            at += 1
            try expect(.closeBrace)
            return try make(.empty, start)
        case .variable(let name):
            at += 1
            return try make(.variable(name), start)
        case .string(let text):
            at += 1
            return try make(.literal(.string(text)), start)
        case .number(let text): return try number(text)
        case .date(let kind, let text):
            at += 1
            guard let moment = Moment(text, kind: kind) else { throw FHIRPathError(.badLiteral(text), at: start) }
            return try make(.literal(.moment(moment)), start)
        case .identifier("true"), .identifier("false"):
            let value = token.kind == .identifier("true")
            at += 1
            return try make(.literal(.boolean(value)), start)
        case .identifier, .delimited, .special: return try invocation(of: nil)
        case .symbol, .end: throw unexpected()
        }
    }

    private mutating func special() throws(FHIRPathError) -> Expression {
        let start = position
        guard case .special(let name) = token.kind else { throw unexpected() }
        defer { at += 1 }
        switch name {
        case "this": return try make(.this, start)
        case "index": return try make(.index, start)
        case "total": return try make(.total, start)
        default: throw FHIRPathError(.unexpectedToken("$" + name), at: start)
        }
    }

    /// A number, or a quantity when a unit stands after it.
    private mutating func number(_ text: String) throws(FHIRPathError) -> Expression {
        let start = position
        at += 1
        guard let value = Decimal(text) else { throw FHIRPathError(.badLiteral(text), at: start) }
        switch token.kind {
        case .string(let unit):
            at += 1
            return try make(.literal(.quantity(Quantity(value, writtenUnit: unit))), start)
        case .identifier(let word):
            guard let calendar = CalendarUnit(word: word) else { break }
            at += 1
            return try make(.literal(.quantity(Quantity(value, calendar: calendar, word: word))), start)
        default: break
        }
        if text.utf8.contains(UInt8(ascii: ".")) { return try make(.literal(.decimal(value)), start) }
        guard let integer = Int64(text) else { throw FHIRPathError(.badLiteral(text), at: start) }
        return try make(.literal(.integer(integer)), start)
    }
}
