// FHIRPath N1, 5.5 "Conversion".
extension Machine {
    /// `toInteger()` and its kin: the item in another type, empty when it has no such value.
    mutating func convert(to type: SystemType, _ function: Function) throws(FHIRPathError) {
        let item = try popValue(function.rawValue)
        stack.push(item.flatMap { conversion(of: $0, to: type) })
    }

    /// `convertsToInteger()` and its kin.
    mutating func testConversion(to type: SystemType, _ function: Function) throws(FHIRPathError) {
        let item = try popValue(function.rawValue)
        push(boolean: item.map { conversion(of: $0, to: type) != nil })
    }

    /// `toQuantity(unit)`, `convertsToQuantity(unit)`
    mutating func convertToQuantity(_ function: Function, hasUnit: Bool) throws(FHIRPathError) {
        let unit = hasUnit ? try popString(function.rawValue) : nil
        guard let item = try popValue(function.rawValue), !hasUnit || unit != nil else { return stack.begin() }
        var result = conversion(of: item, to: .quantity)
        if let unit, case .quantity(let quantity) = result {
            let wanted = Quantity(quantity.value, writtenUnit: unit)
            result = quantity.converted(to: wanted.code).map { .quantity(wanted.with($0)) }
        }
        if function == .toQuantity { stack.push(result) } else { push(boolean: result != nil) }
    }

    private func conversion(of item: Item, to type: SystemType) -> Item? {
        switch type {
        case .boolean: boolean(item).map { .boolean($0) }
        case .string: item.text.map { .string($0) }
        case .integer: integer(item).map { .integer($0) }
        case .decimal: decimal(item).map { .decimal($0) }
        case .date: moment(item, .date).map { .moment($0) }
        case .dateTime: moment(item, .dateTime).map { .moment($0) }
        case .time: moment(item, .time).map { .moment($0) }
        case .quantity: quantityConversion(item).map { .quantity($0) }
        }
    }

    private func boolean(_ item: Item) -> Bool? {
        switch item {
        case .boolean(let value): value
        case .integer(let value): value == 1 ? true : value == 0 ? false : nil
        case .decimal(let value):
            value.compare(Decimal(Int64(1))) == .equal ? true : value.isZero ? false : nil
        case .string(let text):
            switch text.lowercased() {
            case "true", "t", "yes", "y", "1", "1.0": true
            case "false", "f", "no", "n", "0", "0.0": false
            default: nil
            }
        case .element, .moment, .quantity, .type, .definition: nil
        }
    }

    private func integer(_ item: Item) -> Int64? {
        switch item {
        case .boolean(let value): value ? 1 : 0
        case .integer(let value): value
        case .string(let text): Int32(text).map { Int64($0) }
        case .element, .decimal, .moment, .quantity, .type, .definition: nil
        }
    }

    private func decimal(_ item: Item) -> Decimal? {
        switch item {
        case .boolean(let value): Decimal(digits: value ? 10 : 0, scale: 1)
        case .integer(let value): Decimal(value)
        case .decimal(let value): value
        case .string(let text): text.utf8.contains { $0 | 0x20 == UInt8(ascii: "e") } ? nil : Decimal(text)
        case .element, .moment, .quantity, .type, .definition: nil
        }
    }

    private func moment(_ item: Item, _ kind: Moment.Kind) -> Moment? {
        switch item {
        case .string(let text): return Moment(text, kind: kind)
        case .moment(let moment):
            if moment.kind == kind { return moment }
            guard moment.kind != .time, kind != .time else { return nil }
            var changed = moment.with(kind: kind, precision: min(moment.precision, .day))
            changed.offset = Moment.noOffset
            return changed
        case .element, .boolean, .integer, .decimal, .quantity, .type, .definition: return nil
        }
    }

    private func quantityConversion(_ item: Item) -> Quantity? {
        switch item {
        case .boolean, .integer, .decimal: decimal(item).map { Quantity($0) }
        case .quantity(let value): value
        case .string(let text): Quantity(text)
        case .element, .moment, .type, .definition: nil
        }
    }
}

extension Quantity {
    /// Reads `5 'mg'`, `5 days` and `5`.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let digits = Set("+-.0123456789".utf8)
        let end = bytes.firstIndex { !digits.contains($0) } ?? bytes.count
        guard let value = Decimal(String(decoding: bytes[..<end], as: UTF8.self)) else { return nil }
        let unit = String(decoding: bytes[end...].drop { $0 == 32 }, as: UTF8.self)
        if unit.isEmpty, end == bytes.count {
            self.init(value)
        } else if let calendar = CalendarUnit(word: unit) {
            self.init(value, calendar: calendar, word: unit)
        } else if unit.count > 2, unit.first == "'", unit.last == "'", !unit.dropFirst().dropLast().contains("'") {
            self.init(value, writtenUnit: String(unit.dropFirst().dropLast()))
        } else {
            return nil
        }
    }
}
