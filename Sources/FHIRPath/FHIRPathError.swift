/// Why an expression could not be compiled or evaluated.
public struct FHIRPathError: Error, Hashable, Sendable {
    public let kind: Kind
    /// The byte of the expression, from 0, at which it was noticed.
    public let position: Int

    public init(_ kind: Kind, at position: Int) {
        self.kind = kind
        self.position = position
    }

    public enum Kind: Hashable, Sendable {
        // The text
        case unexpectedCharacter(String), unexpectedEnd, unexpectedToken(String), unterminatedString,
            unterminatedComment
        case badEscape, badLiteral(String), tooComplex
        // The names
        case unknownFunction(String), wrongArgumentCount(function: String, count: Int), unknownType(String)
        case typeExpected(function: String)
        // The evaluation
        case unknownVariable(String), singleItemExpected(String), wrongType(operation: String, type: String)
        case noCommonType(operation: String, String, String), booleansExpected(String), badRegex(String), badUnit(
            String)
        case overflow(String), tooManySteps
        /// What is asked cannot be decided with what is at hand: neither true nor false.
        case notEvaluated(Undecided)
    }

    /// What could not be decided.
    public enum Undecided: Hashable, Sendable {
        case reference(String), valueSet(String), profile(String), codeSystem(String), regex, collectionSize
    }

    /// Whether the expression is fine and only this evaluation could not be decided.
    public var isNotEvaluated: Bool {
        if case .notEvaluated = kind { return true }
        return false
    }
}

extension FHIRPathError: CustomStringConvertible {
    public var description: String { "\(kind) (at position \(position + 1))" }
}

extension FHIRPathError.Kind: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unexpectedCharacter(let text): "unexpected character '\(text)'"
        case .unexpectedEnd: "the expression ends too early"
        case .unexpectedToken(let text): "unexpected '\(text)'"
        case .unterminatedString: "a string or quoted name is not closed"
        case .unterminatedComment: "a comment is not closed"
        case .badEscape: "unknown escape in a string"
        case .badLiteral(let text): "'\(text)' is no valid literal"
        case .tooComplex: "the expression is nested too deeply or is too long"
        case .unknownFunction(let name): "there is no function '\(name)'"
        case .wrongArgumentCount(let name, let count): "'\(name)' does not take \(count) arguments"
        case .unknownType(let name): "there is no type '\(name)'"
        case .typeExpected(let name): "'\(name)' needs the name of a type"
        case .unknownVariable(let name): "there is no variable '%\(name)'"
        case .singleItemExpected(let name): "'\(name)' needs a single item and got several"
        case .wrongType(let operation, let type): "'\(operation)' cannot work on \(type)"
        case .noCommonType(let operation, let a, let b): "'\(operation)' cannot work on \(a) and \(b)"
        case .booleansExpected(let name): "'\(name)' needs Booleans"
        case .badRegex(let text): "'\(text)' is no valid regular expression"
        case .badUnit(let text): "'\(text)' is no unit that can be used here"
        case .overflow(let name): "the result of '\(name)' is too large"
        case .tooManySteps: "the evaluation takes too many steps"
        case .notEvaluated(let reason): "not evaluated: \(reason)"
        }
    }
}

extension FHIRPathError.Undecided: CustomStringConvertible {
    public var description: String {
        switch self {
        case .reference(let reference): "the reference '\(reference)' cannot be followed"
        case .valueSet(let url): "the value set '\(url)' cannot be decided"
        case .profile(let url): "the profile '\(url)' cannot be checked"
        case .codeSystem(let url): "the code system '\(url)' cannot be decided"
        case .regex: "the regular expression needs too many steps on this text"
        case .collectionSize: "the collections are too large to be compared"
        }
    }
}
