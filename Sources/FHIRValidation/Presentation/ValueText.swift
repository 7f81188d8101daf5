internal import FHIRTree

extension Schema {
    /// A fixed or pattern value as JSON, or a part of it, its strings in single quotes.
    func valueText(_ index: Int32, part: Int = 0) -> String {
        var at = part
        return valueText(fixed[index].value, &at)
    }

    /// The value that begins at `at` in a small tape; `at` is then behind it.
    private func valueText(_ run: Run, _ at: inout Int) -> String {
        let record = values[Int(run.first) + at]
        at += 1
        switch record.kind {
        case .object, .array:
            var parts: [String] = []
            while at < Int(record.next) {
                let name = symbols.name(values[Int(run.first) + at].name)
                let value = valueText(run, &at)
                parts.append(name.isEmpty ? value : "\"\(name)\": \(value)")
            }
            let inside = parts.joined(separator: ", ")
            return record.kind == .object ? "{\(inside)}" : "[\(inside)]"
        case .string:
            return "'" + text(TextRef(offset: record.start, count: record.length)) + "'"
        case .number, .true, .false, .null:
            return text(TextRef(offset: record.start, count: record.length))
        }
    }
}
