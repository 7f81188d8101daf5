internal import FHIRTree
internal import FHIRValidation

/// Slices, choices and alternatives.
extension MirrorWalk {
    func slices(_ slicing: MirrorSlicing, _ nodes: [MirrorNode], _ state: MirrorState) -> Bool {
        var buckets = [[Int]](repeating: [], count: slicing.slices.count), rest: [Int] = []
        var isGood = true, last = -1
        for (place, node) in nodes.enumerated() {
            guard let slice = slicing.slices.firstIndex(where: { fits(node, $0, state) }) else {
                rest.append(place)
                continue
            }
            let here = state.indexed(place)
            if slicing.isOrdered, slice < last {
                isGood = report(.sliceOrder, MirrorTexts.sliceOrder(slicing.slices[slice].name), node, here)
            } else {
                last = slice
            }
            if slicing.isDefaultLast, !rest.isEmpty {
                isGood = report(.noSlice, MirrorTexts.sliceAfterOthers(slicing.slices[slice].name), node, here)
            }
            buckets[slice].append(place)
        }
        isGood = requiredSlices(slicing, buckets, nodes, state) && isGood
        isGood =
            all(
                slicing.slices.indices.map { number in
                    {
                        let slice = slicing.slices[number], places = buckets[number]
                        return self.many(slice.schema, places.map { nodes[$0] }, state.slice(slice.name, places))
                    }
                }) && isGood
        return remainder(slicing, rest, nodes, state.slice("@default", rest)) && isGood
    }

    /// Generation 3 misses a required slice by itself, at the element that has the list.
    private func requiredSlices(
        _ slicing: MirrorSlicing, _ buckets: [[Int]], _ nodes: [MirrorNode], _ state: MirrorState
    ) -> Bool {
        guard generation == .three, let parent = nodes.first?.parent ?? state.parent else { return true }
        let missing = slicing.slices.indices.filter { slicing.slices[$0].isRequired && buckets[$0].isEmpty }
        for number in missing {
            let list = nodes.first.map { Self.unindexed($0.plain) } ?? parent.plain
            let text = MirrorTexts.missingSlice(nodes.first?.name ?? "", slicing.slices[number].name)
            report(.missingSlice, text, at: parent.location, parent, list, state)
        }
        return missing.isEmpty
    }

    private func remainder(
        _ slicing: MirrorSlicing, _ rest: [Int], _ nodes: [MirrorNode], _ state: MirrorState
    ) -> Bool {
        if let fallback = slicing.fallback { return many(fallback, rest.map { nodes[$0] }, state) }
        guard slicing.isClosed else { return true }
        for (place, number) in rest.enumerated() {
            report(.noSlice, MirrorTexts.noSlice, nodes[number], state.indexed(place))
        }
        return rest.isEmpty
    }

    private func fits(_ node: MirrorNode, _ slice: MirrorSlicing.Slice, _ state: MirrorState) -> Bool {
        if slice.condition.isEmpty { return trial { self.rules(slice.schema, node, state) } }
        return slice.condition.allSatisfy { holds($0.test, follow($0.path, from: node), state) }
    }

    /// One test wants exactly one element at its place; several together, and counts, take any number.
    private func holds(_ test: MirrorCondition.Test, _ nodes: [MirrorNode], _ state: MirrorState) -> Bool {
        switch test {
        case .count(let min, let max): return nodes.count >= min && nodes.count <= max
        case .all(let tests) where tests.count == 1: return holds(tests[0], nodes, state)
        case .all(let tests): return tests.allSatisfy { test in nodes.allSatisfy { holds(test, $0, state) } }
        case .fixed, .pattern, .binding, .type, .profile, .never:
            return nodes.count == 1 && holds(test, nodes[0], state)
        }
    }

    private func rules(_ schema: MirrorSchema, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        all(schema.rules.map { rule in { self.rule(rule, node, state) } })
    }

    /// Asks without keeping what was found.
    private func trial(_ body: () -> Bool) -> Bool {
        let before = findings.count
        defer { findings.removeLast(findings.count - before) }
        return body()
    }

    private func follow(_ path: [MirrorCondition.Step], from node: MirrorNode) -> [MirrorNode] {
        path.reduce([node]) { nodes, step in
            switch step {
            case .child(let name): nodes.flatMap { $0.children(name) }
            case .extension(let url): nodes.flatMap { $0.children("extension").filter { $0.text("url") == url } }
            case .resolve: nodes.compactMap { resolved($0) }
            }
        }
    }

    private func holds(_ test: MirrorCondition.Test, _ node: MirrorNode, _ state: MirrorState) -> Bool {
        switch test {
        case .fixed(let value):
            MirrorComparison(tree: document.tree, given: value.tree)
                .matches(node.element.value, value.node, exactly: true)
        case .pattern(let value):
            MirrorComparison(tree: document.tree, given: value.tree)
                .matches(node.element.value, value.node, exactly: false)
        case .binding(let binding): trial { self.check(binding, node, state) }
        case .type(let type): node.typeName == type
        case .profile(let profiles):
            profiles.contains { profile in trial { self.rule(.schema(canonical: profile), node, state) } }
        case .count, .never: false
        case .all(let tests): tests.allSatisfy { holds($0, node, state) }
        }
    }

    func choice(
        _ cases: [(type: String, rules: [MirrorRule])], _ nodes: [MirrorNode], _ state: MirrorState
    ) -> Bool {
        let known = cases.map { one in nodes.indices.filter { nodes[$0].typeName == one.type } }
        let isGood = all(
            cases.indices.map { number in
                {
                    guard !known[number].isEmpty else { return true }
                    let own = state.slice(cases[number].type, known[number])
                    return self.group(cases[number].rules, known[number].map { nodes[$0] }, own)
                }
            })
        let rest = nodes.indices.filter { place in !cases.contains { $0.type == nodes[place].typeName } }
        let other = state.slice("@default", Array(rest))
        for (place, number) in rest.enumerated() {
            let text = MirrorTexts.wrongChoice(nodes[number].typeName, cases.map(\.type))
            report(.wrongChoice, text, nodes[number], other.indexed(place))
        }
        return isGood && rest.isEmpty
    }

    /// The first definition that fits counts alone; when none does, all are told.
    func any(
        _ canonicals: [String], isTarget: Bool, _ nodes: [MirrorNode], _ state: MirrorState, isSingle: Bool
    ) -> Bool {
        guard let first = nodes.first else { return true }
        let before = findings.count
        for canonical in canonicals {
            let start = findings.count, rule = MirrorRule.schema(canonical: canonical)
            if isSingle ? self.rule(rule, first, state) : many(rule, nodes, state) {
                findings.removeSubrange(before..<start)
                return true
            }
        }
        guard canonicals.count > 1 else { return false }
        let told = Array(findings[before...])
        findings.removeLast(told.count)
        let text = isTarget ? MirrorTexts.noTargetFits(canonicals) : MirrorTexts.noProfileFits(canonicals)
        report(.noProfileFits, text, first, isSingle ? state : state.indexed(0))
        findings += told
        return false
    }
}
