internal import FHIRTree
internal import FHIRValidation

/// Properties: lists, complex values, primitives with their companions.
extension ModelParser {
    func readProperty(_ member: Member, _ found: Found, of parent: String, _ delayed: inout Delayed) {
        let property = found.property, path = parent + "." + property.name
        let before = self.found.count
        if property.isSimple {
            readSimple(member, path)
        } else if found.type.isPrimitive {
            readPrimitives(member, found, path, parent, &delayed)
        } else {
            readComplex(member, found, path)
        }
        guard before == self.found.count, !found.isAllowed else { return }
        let text = ModelTexts.choiceNotAllowed(found.type.name)
        if found.type.isPrimitive {
            delayed.add(property.name + ":property") { [self] in
                report(.choiceNotAllowed, text, member.node, parent, plain: parent + "." + member.name)
            }
        } else {
            report(.choiceNotAllowed, text, member.node, path, plain: parent + "." + member.name)
        }
    }

    /// An id or an extension's url: a bare text in the engine's model.
    private func readSimple(_ member: Member, _ path: String) {
        let node = member.node
        if member.isRepeated { report(.duplicateProperty, ModelTexts.duplicate(member.name), node, path) }
        switch tree.kind(node) {
        case .string:
            if tree[node].length == 0 { report(.emptyString, ModelTexts.emptyString, node, path) }
        case .object: report(.objectForPrimitive, ModelTexts.objectForPrimitive, node, path)
        case .array: report(.arrayForPrimitive, ModelTexts.arrayForPrimitive, node, path)
        case .null: report(.nullPrimitive, ModelTexts.nullPrimitive, node, path)
        case .number, .true, .false: report(.wrongSimpleValue, ModelTexts.wrongToken("String"), node, path)
        }
    }

    private func readComplex(_ member: Member, _ found: Found, _ path: String) {
        let node = member.node
        if member.isCompanion, tree.format == .json {
            report(.underscore, ModelTexts.underscore(member.name), node, path)
        }
        guard found.property.isList else {
            if member.isRepeated { report(.duplicateProperty, ModelTexts.duplicate(member.name), node, path) }
            return readValue(node, found, path)
        }
        if tree.format == .xml { return readValue(node, found, "\(path)[\(member.place)]") }
        let first = "\(path)[\(member.place)]"
        if member.isRepeated { report(.duplicateArray, ModelTexts.duplicate(member.name), node, first) }
        guard tree.kind(node) == .array else {
            report(.noArray, ModelTexts.noArray, node, first)
            return readValue(node, found, first)
        }
        if !tree.children(node).contains(where: { _ in true }) {
            report(.emptyArray, ModelTexts.emptyArray, node, path + "[0]")
        }
        for (place, item) in tree.children(node).enumerated() {
            readValue(item, found, "\(path)[\(member.place + place)]")
        }
    }

    private func readValue(_ node: Node, _ found: Found, _ path: String) {
        if found.type.name == "Resource" {
            readResource(node, path: path, isContained: found.property.name == "contained")
        } else {
            readObject(node, found.type, path: path)
        }
    }

    private func readPrimitives(
        _ member: Member, _ found: Found, _ path: String, _ parent: String, _ delayed: inout Delayed
    ) {
        let node = member.node
        guard found.property.isList else {
            if member.isRepeated { report(.duplicateProperty, ModelTexts.duplicate(member.name), node, path) }
            return readPrimitive(node, member, found, path, parent, &delayed)
        }
        if tree.format == .xml {
            return readPrimitive(node, member, found, "\(path)[\(member.place)]", parent, &delayed)
        }
        guard tree.kind(node) == .array else {
            report(.noArray, ModelTexts.noArray, node, path + "[0]")
            return readPrimitive(node, member, found, path + "[0]", parent, &delayed)
        }
        let items = Array(tree.children(node))
        if items.isEmpty { report(.emptyArray, ModelTexts.emptyArray, node, path + "[0]") }
        for (place, item) in items.enumerated() where tree.kind(item) != .null {
            readPrimitive(item, member, found, "\(path)[\(place)]", parent, &delayed)
        }
        if !items.isEmpty, items.allSatisfy({ tree.kind($0) == .null }) {
            report(.onlyNulls, ModelTexts.onlyNulls, node, path + "[0]")
        } else if items.contains(where: { tree.kind($0) == .null }), !hasPartners(member, items) {
            delayed.add(found.property.name + ":property") { [self] in
                report(.nullInList, ModelTexts.nullInList, node, parent)
            }
        }
    }

    /// Whether each null of a list has an item in the list's other part.
    private func hasPartners(_ member: Member, _ items: [Node]) -> Bool {
        let flags = tree[member.node].flags
        guard flags.contains(.paired), flags.isDisjoint(with: .duplicate) else { return false }
        let other = tree.children(member.object).first {
            $0 != member.node && tree.memberName($0) == member.name && tree[$0].flags.contains(.paired)
        }
        let partners = other.map { Array(tree.children($0)) } ?? []
        return items.enumerated().allSatisfy { place, item in
            tree.kind(item) != .null || (place < partners.count && tree.kind(partners[place]) != .null)
        }
    }

    /// A primitive's value or the companion with its id and extensions.
    private func readPrimitive(
        _ node: Node, _ member: Member, _ found: Found, _ path: String, _ parent: String, _ delayed: inout Delayed
    ) {
        if member.isCompanion || (tree.format == .xml && tree.kind(node) == .object) {
            return readObject(node, found.type, path: path)
        }
        let before = self.found.count
        readValue(node, found.type, path)
        guard before == self.found.count, let set = found.property.requiredValueSet, found.type.name == "code" else {
            return
        }
        let code = tree.text(node)
        delayed.add(found.property.name + ":instance") { [self] in
            guard codes.isOutside(code, enumeration: set) else { return }
            report(.codeNotInEnum, ModelTexts.codeNotInEnum(code, set), node, parent, plain: path)
        }
    }
}
