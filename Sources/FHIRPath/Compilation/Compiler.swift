import FHIRTree

/// Turns a syntax tree into a program.
struct Compiler {
    private let model: TypeModel
    private let symbols: SymbolTable
    private var ops: [Op] = []
    private var positions: [UInt32] = []
    private var literals: [Item] = []
    private var names: [String] = []
    private var types: [TypeSpecifier] = []
    /// How many bodies that are run for each item are open, unless what is being compiled is run once.
    private var openBodies = 0

    init(model: TypeModel, symbols: SymbolTable) {
        self.model = model
        self.symbols = symbols
    }

    mutating func compile(_ expression: Expression) throws(FHIRPathError) -> Program {
        try emit(expression)
        return Program(ops: ops, positions: positions, literals: literals, names: names, types: types)
    }

    private mutating func emit(_ expression: Expression) throws(FHIRPathError) {
        let position = expression.position
        if openBodies > 0, expression.isWorthOnce { return try addOnce(expression, position) }
        switch expression.node {
        case .empty: add(Op(.empty), position)
        case .literal(let item): addLiteral(item, position)
        case .this: add(Op(.this), position)
        case .index: add(Op(.index), position)
        case .total: add(Op(.total), position)
        case .variable(let name): addVariable(name, position)
        case .member(let left, let name): try addMember(left, name, position)
        case .call(let left, let call): try addCall(left, call, position)
        case .indexer(let left, let index):
            try emit(left)
            try emit(index)
            add(Op(.indexer), position)
        case .sign(let isMinus, let operand):
            try emit(operand)
            add(Op(isMinus ? .negate : .affirm), position)
        case .binary(let operation, let left, let right): try addBinary(operation, left, right, position)
        case .type(let operation, let left, let name):
            try emit(left)
            let type = try addType(name, isCast: operation != .is, position)
            add(Op(operation == .is ? .isType : .asType, operand: type), position)
        }
    }

    private mutating func add(_ op: Op, _ position: Int) {
        ops.append(op)
        positions.append(UInt32(truncatingIfNeeded: position))
    }

    private mutating func addLiteral(_ item: Item, _ position: Int) {
        add(Op(.literal, operand: UInt32(literals.count)), position)
        literals.append(item)
    }

    private mutating func nameIndex(_ name: String) -> UInt32 {
        if let known = names.firstIndex(of: name) { return UInt32(known) }
        names.append(name)
        return UInt32(names.count - 1)
    }

    private mutating func addVariable(_ name: String, _ position: Int) {
        switch name {
        case "resource": add(Op(.resource), position)
        case "rootResource": add(Op(.rootResource), position)
        case "context": add(Op(.context), position)
        case "ucum": addLiteral(.string("http://unitsofmeasure.org"), position)
        case "sct": addLiteral(.string("http://snomed.info/sct"), position)
        case "loinc": addLiteral(.string("http://loinc.org"), position)
        case _ where name.hasPrefix("vs-"):
            addLiteral(.string("http://hl7.org/fhir/ValueSet/" + name.dropFirst(3)), position)
        case _ where name.hasPrefix("ext-"):
            addLiteral(.string("http://hl7.org/fhir/StructureDefinition/" + name.dropFirst(4)), position)
        default: add(Op(.variable, operand: nameIndex(name)), position)
        }
    }

    private mutating func addMember(_ left: Expression?, _ name: String, _ position: Int) throws(FHIRPathError) {
        let symbol = (symbols.find(name) ?? .none).raw
        if let left {
            try emit(left)
            add(Op(.child, small: symbol, operand: nameIndex(name)), position)
        } else if name.first?.isUppercase == true, let type = model.find(name) {
            add(Op(.typeOrChild, small: symbol, operand: UInt32(type.raw)), position)
        } else {
            add(Op(.childOfThis, small: symbol, operand: nameIndex(name)), position)
        }
    }

    private mutating func addBinary(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ position: Int
    ) throws(FHIRPathError) {
        try emit(left)
        switch operation {
        case .and, .or, .implies: try addInlined(Op.Code.logic, small: operation.number, right, position)
        case .times, .divide, .div, .mod, .plus, .minus, .concat, .union, .less, .lessOrEqual, .greater,
            .greaterOrEqual, .equal, .equivalent, .notEqual, .notEquivalent, .in, .contains, .xor:
            try emit(right)
            add(Op(.binary, small: operation.number), position)
        }
    }

    private mutating func addOnce(_ expression: Expression, _ position: Int) throws(FHIRPathError) {
        let outer = openBodies
        openBodies = 0
        defer { openBodies = outer }
        try addInlined(.once, expression, position)
    }

    /// Adds an op that is followed by the code of an expression and says where that ends.
    private mutating func addInlined(
        _ code: Op.Code, small: UInt16 = 0, _ inlined: Expression, _ position: Int
    ) throws(FHIRPathError) {
        let place = ops.count
        add(Op(code), position)
        try emit(inlined)
        ops[place] = Op(code, small: small, operand: UInt32(ops.count))
    }
}

extension Compiler {
    private mutating func addCall(
        _ left: Expression?, _ call: Expression.Call, _ position: Int
    ) throws(FHIRPathError) {
        guard let function = Function(rawValue: call.name) else {
            throw FHIRPathError(.unknownFunction(call.name), at: position)
        }
        guard function.arity.contains(call.arguments.count) else {
            throw FHIRPathError(.wrongArgumentCount(function: call.name, count: call.arguments.count), at: position)
        }
        if let left { try emit(left) } else { add(Op(.this, small: function == .iif ? Op.handedOn : 0), position) }
        switch function {
        case .is, .as, .ofType: try addTypeCall(function, call.arguments[0].expression, position)
        case .exists where call.arguments.isEmpty: add(Op(.call, small: function.number), position)
        case _ where function.takesBodies: try addLambda(function, call.arguments, position)
        default:
            for argument in call.arguments { try emit(argument.expression) }
            add(Op(.call, small: function.number, count: UInt8(call.arguments.count)), position)
        }
    }

    private mutating func addLambda(
        _ function: Function, _ arguments: [Expression.Argument], _ position: Int
    ) throws(FHIRPathError) {
        add(Op(.lambda, small: function.number, count: UInt8(arguments.count)), position)
        for argument in arguments {
            let key = function == .sort ? sortKey(argument) : argument
            let isRepeated = function != .iif
            openBodies += isRepeated ? 1 : 0
            defer { openBodies -= isRepeated ? 1 : 0 }
            try addInlined(.body, small: key.isDescending ? 1 : 0, key.expression, position)
        }
    }

    /// A sort key; a minus in front of it means descending, for keys of any type.
    private func sortKey(_ argument: Expression.Argument) -> Expression.Argument {
        guard case .sign(isMinus: true, let key) = argument.expression.node else { return argument }
        return Expression.Argument(expression: key, isDescending: !argument.isDescending)
    }

    private mutating func addTypeCall(
        _ function: Function, _ argument: Expression, _ position: Int
    ) throws(FHIRPathError) {
        guard let name = typeName(argument) else {
            throw FHIRPathError(.typeExpected(function: function.rawValue), at: argument.position)
        }
        let type = try addType(name, isCast: function != .is, argument.position)
        add(Op(function == .is ? .isType : function == .as ? .asType : .ofType, operand: type), position)
    }

    /// The parts of a name that was parsed as a path.
    private func typeName(_ expression: Expression) -> [String]? {
        guard case .member(let left, let name) = expression.node else { return nil }
        guard let left else { return [name] }
        return typeName(left).map { $0 + [name] }
    }

    private mutating func addType(
        _ name: [String], isCast: Bool, _ position: Int
    ) throws(FHIRPathError) -> UInt32 {
        guard let type = type(name) else {
            throw FHIRPathError(.unknownType(name.joined(separator: ".")), at: position)
        }
        types.append(isCast ? primitive(name, type) : type)
        return UInt32(types.count - 1)
    }

    /// `value as String` casts FHIR's own primitive too: where an expression works with System types, R4 converts primitives
    /// to them (http://hl7.org/fhir/R4/fhirpath.html#types).
    private func primitive(_ name: [String], _ type: TypeSpecifier) -> TypeSpecifier {
        guard name.count == 1, type.fhir == .none, let first = name[0].first else { return type }
        let primitive = model.find(first.lowercased() + name[0].dropFirst()) ?? .none
        return TypeSpecifier(fhir: primitive, system: type.system)
    }

    /// The type of a name. A name that `System` does not have is a type that no item is of.
    private func type(_ name: [String]) -> TypeSpecifier? {
        let rest = name.dropFirst().joined(separator: ".")
        if name.count > 1, name[0] == "System" {
            return TypeSpecifier(fhir: .none, system: SystemType(name: rest)?.rawValue ?? 0)
        }
        if name.count > 1, name[0] == "FHIR" {
            return model.find(rest).map { TypeSpecifier(fhir: $0, system: 0) }
        }
        let fhir = model.find(name.joined(separator: ".")), system = SystemType(name: name[0])
        guard fhir != nil || system != nil else { return nil }
        return TypeSpecifier(fhir: fhir ?? .none, system: system?.rawValue ?? 0)
    }
}
