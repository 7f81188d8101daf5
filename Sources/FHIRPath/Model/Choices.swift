public import FHIRTree

extension TypeModel {
    /// The names under which a type's choice element may be written in a document: `valueString`, `valueInteger` … of `value`.
    public func spellings(of choice: Symbol, in type: TypeID) -> [Symbol] {
        let record = types[Int(type.raw)]
        return (Int(record.firstChild)..<Int(record.firstChild) + Int(record.childCount))
            .map { children[$0] }.filter { $0.choice == choice && $0.name != choice }.map(\.name)
    }

    /// Whether a name is a choice element in some type.
    public func isChoice(_ name: Symbol) -> Bool {
        children.buffer.contains { $0.choice == name }
    }
}
