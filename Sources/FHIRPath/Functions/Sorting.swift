// `sort`, from FHIRPath 2.1 on.
extension Machine {
    /// Sorts by keys, or by the items themselves when there are none. An empty key stands after all others, and
    /// before them when the order is descending.
    mutating func sort(_ arguments: Bodies) throws(FHIRPathError) {
        let bodies = (0..<arguments.count).map { body($0, of: arguments) }
        let source = stack.pop(), saved = scope
        var rows: [(item: Item, keys: [Item?])] = []
        for item in source {
            scope.this = item
            var keys: [Item?] = bodies.isEmpty ? [converted(item)] : []
            for body in bodies {
                try run(body.range)
                keys.append(try popValue("sort"))
            }
            rows.append((item, keys))
        }
        scope = saved
        let directions = bodies.isEmpty ? [false] : bodies.map(\.isDescending)
        stack.push(try merged(rows[...], directions).map(\.item))
    }

    private typealias Row = (item: Item, keys: [Item?])

    /// A stable merge sort, since the comparison may fail.
    private func merged(_ rows: ArraySlice<Row>, _ directions: [Bool]) throws(FHIRPathError) -> [Row] {
        guard rows.count > 1 else { return Array(rows) }
        let middle = rows.startIndex + rows.count / 2
        let left = try merged(rows[..<middle], directions), right = try merged(rows[middle...], directions)
        var result: [Row] = [], a = 0, b = 0
        while a < left.count, b < right.count {
            if try compare(right[b].keys, left[a].keys, directions) == .less {
                result.append(right[b])
                b += 1
            } else {
                result.append(left[a])
                a += 1
            }
        }
        return result + left[a...] + right[b...]
    }

    private func compare(_ a: [Item?], _ b: [Item?], _ directions: [Bool]) throws(FHIRPathError) -> Ordering {
        for (index, isDescending) in directions.enumerated() {
            let order = try compareKeys(a[index], b[index])
            if order != .equal { return isDescending ? order.reversed : order }
        }
        return .equal
    }

    private func compareKeys(_ a: Item?, _ b: Item?) throws(FHIRPathError) -> Ordering {
        switch (a, b) {
        case (nil, nil): .equal
        case (nil, _): .greater
        case (_, nil): .less
        case (let a?, let b?): try order(a, b, "sort") ?? .equal
        }
    }
}
