/// Changes documents at random: the same seed makes the same change.
struct Mutation {
    private var random: Dice
    /// Values by the name of the member that they suit.
    private let values: [String: [String]]

    init(seed: UInt64, values: [String: [String]]) {
        random = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        self.values = values
    }

    /// One to three changes.
    mutating func mutated(_ sketch: Sketch) -> Sketch {
        (0...random.below(3)).reduce(sketch) { changed, _ in
            var target = random.below(changed.memberCount)
            return change(changed, &target)
        }
    }

    /// Changes the member with a number, counted as they stand in the text.
    private mutating func change(_ sketch: Sketch, _ target: inout Int) -> Sketch {
        switch sketch {
        case .literal: return sketch
        case .list(let items): return .list(items.map { change($0, &target) })
        case .object(let members):
            var changed: [(name: String, value: Sketch)] = []
            for member in members {
                target -= 1
                if target == -1 {
                    changed += replacement(of: member)
                } else {
                    changed.append((member.name, target < 0 ? member.value : change(member.value, &target)))
                }
            }
            return .object(changed)
        }
    }

    private mutating func replacement(of member: (name: String, value: Sketch)) -> [(name: String, value: Sketch)] {
        let (name, value) = member
        switch random.below(12) {
        case 0, 1, 2: return []
        case 3, 4, 5: return [(name, other(name, value))]
        case 6: return [(name, .literal(random.pick(Self.odd)))]
        case 7: return [(name, value), (name, other(name, value))]
        case 8: return [(name, value), ("_" + name, companion(of: value))]
        case 9: return [("_" + name, companion(of: value))]
        case 10: return [(name, relisted(value))]
        default: return [(name, repeated(value))]
        }
    }

    private static let odd = [
        "null", "[]", "{}", "[null]", "[{}]", "true", "1", "-1", "\"\"", "[\"x\"]", "[1,null]", "{\"id\":\"a\"}",
        "{\"extension\":[{\"url\":\"http://e\",\"valueString\":\"x\"}]}", "\"\\u0023a\"", "\"#a\"",
    ]

    /// Another value that suits the name.
    private mutating func other(_ name: String, _ value: Sketch) -> Sketch {
        let literal = Sketch.literal(random.pick(values[name] ?? ["\"x\""]))
        switch value {
        case .literal: return literal
        case .list(let items):
            guard case .literal? = items.first else { return .list(Array(items.dropFirst())) }
            return .list([literal] + items)
        case .object: return .object([("id", .literal("\"a\""))])
        }
    }

    private func companion(of value: Sketch) -> Sketch {
        let extended = Sketch.object([
            (
                "extension",
                .list([
                    .object([("url", .literal("\"http://e\"")), ("valueString", .literal("\"x\""))])
                ])
            )
        ])
        if case .list = value { return .list([.literal("null"), extended]) }
        return extended
    }

    /// A list for a single value, a single value for a list.
    private func relisted(_ value: Sketch) -> Sketch {
        switch value {
        case .list(let items): items.first ?? .literal("null")
        case .object, .literal: .list([value])
        }
    }

    private mutating func repeated(_ value: Sketch) -> Sketch {
        switch value {
        case .list(let items): .list(items + items.suffix(1) + (random.below(4) == 0 ? [.literal("null")] : []))
        case .object, .literal: .list([value, value])
        }
    }
}

extension Sketch {
    var memberCount: Int {
        switch self {
        case .object(let members): members.reduce(members.count) { $0 + $1.value.memberCount }
        case .list(let items): items.reduce(0) { $0 + $1.memberCount }
        case .literal: 0
        }
    }

    /// The literals under each name.
    func collectValues(into values: inout [String: [String]], as name: String = "") {
        switch self {
        case .object(let members): for member in members { member.value.collectValues(into: &values, as: member.name) }
        case .list(let items): for item in items { item.collectValues(into: &values, as: name) }
        case .literal(let text): values[name, default: []].append(text)
        }
    }
}

/// Random numbers that are the same on every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % max(bound, 1) }

    mutating func pick(_ values: [String]) -> String { values[below(values.count)] }
}
