/// The atoms and prefixes of UCUM, reduced to base units when they are asked for.
struct UnitTable: Sendable {
    private let atoms: [String: Atom]

    private struct Atom: Sendable {
        let isMetric: Bool
        let value: Decimal
        /// The unit that `value` counts; empty for a base unit and for one that can be compared with itself only.
        let unit: String
    }

    /// Built at its first use; it never changes.
    static let shared = UnitTable()

    private init() {
        var atoms: [String: Atom] = [:]
        for (text, isMetric) in [(UnitDefinitions.metric, true), (UnitDefinitions.customary, false)] {
            for line in text.split(separator: "\n") {
                let fields = line.split(separator: " ")
                let value = fields.count > 1 ? Decimal(String(fields[1])) : nil
                atoms[String(fields[0])] = Atom(
                    isMetric: isMetric, value: value ?? Decimal(Int64(1)),
                    unit: fields.count > 2 ? String(fields[2]) : "")
            }
        }
        self.atoms = atoms
    }

    func unit(_ name: String) -> CanonicalUnit? {
        if let atom = atoms[name] { return reduced(atom, name) }
        for (prefix, exponent) in UnitDefinitions.prefixes where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            guard let atom = atoms[rest], atom.isMetric, let unit = reduced(atom, rest) else { continue }
            return unit.scaled(by: Decimal(digits: 1, scale: -exponent))
        }
        for (prefix, factor) in UnitDefinitions.binaryPrefixes where name.hasPrefix(prefix) {
            let rest = String(name.dropFirst(prefix.count))
            guard let atom = atoms[rest], atom.isMetric, let unit = reduced(atom, rest) else { continue }
            return unit.scaled(by: Decimal(factor))
        }
        return nil
    }

    private func reduced(_ atom: Atom, _ name: String) -> CanonicalUnit? {
        switch name {
        case "Cel": return temperature(offset: "273.15", numerator: 1, denominator: 1)
        case "[degF]": return temperature(offset: "459.67", numerator: 5, denominator: 9)
        case "[degRe]": return temperature(offset: "218.52", numerator: 5, denominator: 4)
        case _ where atom.unit.isEmpty: return CanonicalUnit(dimensions: [name: 1])
        default: return UCUM.canonical(atom.unit)?.scaled(by: atom.value)
        }
    }

    private func temperature(offset: String, numerator: Int64, denominator: Int64) -> CanonicalUnit {
        CanonicalUnit(
            numerator: Decimal(numerator), denominator: Decimal(denominator), offset: Decimal(offset) ?? .zero,
            dimensions: ["K": 1])
    }
}
