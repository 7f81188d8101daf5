/// One instruction of a program: 8 plain bytes. Each leaves one collection on the stack.
struct Op: BitwiseCopyable, Equatable {
    let code: Code
    /// The number of arguments of a call.
    let count: UInt8
    /// A symbol, a `Function` or a `BinaryOperator`, by its number.
    let small: UInt16
    /// A place in one of the program's tables, a type, or where an inlined part ends.
    let operand: UInt32

    init(_ code: Code, small: UInt16 = 0, operand: UInt32 = 0, count: UInt8 = 0) {
        self.code = code
        self.count = count
        self.small = small
        self.operand = operand
    }

    /// `small` of a `this` that an `iif` only hands on to its arguments.
    static let handedOn: UInt16 = 1

    enum Code: UInt8 {
        /// Push: nothing, a literal (`operand`), the focus, `$index`, `$total`.
        case empty, literal, this, index, total
        /// Push: `%resource`, `%rootResource`, `%context`, another variable (`operand`: its name).
        case resource, rootResource, context, variable
        /// Replace the top by its children of a name (`small`; `operand`: the name's text); the same from the focus.
        case child, childOfThis
        /// The focus if it is of the type `operand`, else its children of the name `small`.
        case typeOrChild
        /// Replace a collection and an index by an item.
        case indexer
        case negate, affirm
        /// Replace two collections by the result of an operator (`small`).
        case binary
        /// `and`, `or`, `implies`: the right side follows, up to `operand`, and is run only if it matters.
        case logic
        /// Type test and cast by `operand`, a place in the table of types.
        case isType, asType, ofType
        /// Replace the input and `count` arguments by the result of a function (`small`).
        case call
        /// A function (`small`) whose `count` arguments follow, each behind a `body`, and are run for each item.
        case lambda
        /// The start of an inlined argument that ends before `operand`.
        case body
        /// The start of a part, up to `operand`, that gives the same for every item: it is run once an evaluation.
        case once
    }
}

/// A type as an expression names it. Without a namespace it may be a FHIR type and a System type at once.
struct TypeSpecifier: BitwiseCopyable, Hashable {
    let fhir: TypeID
    /// `SystemType.rawValue`, 0 for none.
    let system: UInt8

    var systemType: SystemType? { SystemType(rawValue: system) }
}
