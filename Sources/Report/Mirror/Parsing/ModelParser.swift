internal import FHIRTree
internal import FHIRValidation

/// Reads a document as the registry engine's strict parser does: into classes, in document order, an object's own rules
/// after its members. Any finding ends the matter: nothing reaches the profiles.
///
/// A class because its findings grow while it goes down; it lives for one document.
final class ModelParser {
    let tree: Tree
    let types: ModelTypes
    let codes: MirrorCodes
    private(set) var found: [MirrorFinding] = []
    /// The path without an index of objects whose nesting is too deep to go on.
    private var depth = 0

    init(tree: Tree, types: ModelTypes, codes: MirrorCodes) {
        self.tree = tree
        self.types = types
        self.codes = codes
    }

    func findings() -> [MirrorFinding] {
        guard tree.kind(tree.root) == .object else {
            report(.noObject, ModelTexts.noObject(tree.kind(tree.root)), tree.root, "")
            return found
        }
        readResource(tree.root, path: typeName(tree.root) ?? "", isContained: false)
        return found
    }

    /// `plain` is the place that our own findings would have, where it is another one.
    func report(_ code: MirrorCode, _ text: Localized, _ node: Node, _ path: String, plain: String? = nil) {
        found.append(
            MirrorFinding(
                code: code, place: path, text: text, trail: "", profile: "", key: "", slice: "", plain: plain ?? path,
                range: tree.sourceRange(node)))
    }

    private func typeName(_ node: Node) -> String? {
        let type = tree.child(node, .resourceType)
        return type.exists && tree.kind(type) == .string ? tree.text(type) : nil
    }

    func readResource(_ node: Node, path: String, isContained: Bool) {
        guard tree.kind(node) == .object else {
            return report(.noObject, ModelTexts.noObject(tree.kind(node)), node, path)
        }
        let given = tree.child(node, .resourceType)
        guard given.exists else { return report(.noResourceType, ModelTexts.noResourceType, node, path) }
        guard tree.kind(given) == .string else { return report(.typeNotText, ModelTexts.typeNotText, given, path) }
        let name = tree.text(given)
        guard let type = name.contains(".") ? nil : types.find(name) else {
            return report(.unknownResource, ModelTexts.unknownResource(name), given, path)
        }
        guard type.isResource, !type.isAbstract else {
            return report(.notAResource, ModelTexts.notAResource(name), given, path)
        }
        readObject(node, type, path: path, isContained: isContained)
    }

    /// Checks that wait until an object has been read: a primitive may come in two parts.
    struct Delayed {
        private var order: [String] = []
        private var checks: [String: () -> Void] = [:]

        mutating func add(_ key: String, _ check: @escaping () -> Void) {
            order.removeAll { $0 == key }
            order.append(key)
            checks[key] = check
        }

        func run() { for key in order { checks[key]?() } }
    }

    /// An object of a class: a resource, a complex element.
    func readObject(_ node: Node, _ type: ModelClass, path: String, isContained: Bool = false) {
        guard tree.kind(node) == .object else {
            return report(.noObject, ModelTexts.noObject(tree.kind(node)), node, path)
        }
        guard depth < 200 else { return }
        depth += 1
        defer { depth -= 1 }
        let before = found.count
        var delayed = Delayed()
        let seen = readMembers(node, type, path: path, &delayed)
        delayed.run()
        if seen.isEmpty { report(.emptyObject, ModelTexts.emptyObject, node, path) }
        guard found.count == before else { return }
        checkMandatory(type, seen, node, path)
        if isContained, seen.contains("contained") {
            report(.nestedContained, ModelTexts.nestedContained, node, path)
        }
    }

    /// Reads an object's members; gives the names of the properties that it has.
    private func readMembers(_ node: Node, _ type: ModelClass, path: String, _ delayed: inout Delayed) -> Set<String> {
        var seen: Set<String> = [], spelled: Set<String> = [], last = -1
        var counts: [String: Int] = [:]
        for member in tree.children(node) {
            let name = tree.memberName(member)
            let isCompanion = tree[member].flags.contains(.companion)
            if name == "resourceType", type.isResource { continue }
            guard let property = property(name, of: type, member, path) else {
                seen.insert("?")
                continue
            }
            seen.insert(property.property.name)
            let isRepeated = !spelled.insert((isCompanion ? "_" : "") + property.property.name).inserted
            if tree.format == .xml, !property.property.isSimple {
                last = checkOrder(property.property, of: type, after: last, member, path)
            }
            let place = isCompanion ? 0 : counts[property.property.name, default: 0]
            if !isCompanion { counts[property.property.name] = place + items(in: member) }
            readProperty(
                Member(
                    node: member, name: name, isCompanion: isCompanion,
                    isRepeated: isRepeated && tree.format == .json, place: place, object: node), property, of: path,
                &delayed)
        }
        return seen
    }

    private func items(in member: Node) -> Int {
        tree.kind(member) == .array ? tree.children(member).reduce(0) { count, _ in count + 1 } : 1
    }

    /// The engine's model has its elements in an order that XML must keep.
    private func checkOrder(
        _ property: ModelProperty, of type: ModelClass, after last: Int, _ member: Node, _ path: String
    ) -> Int {
        let place = type.properties.firstIndex { $0.name == property.name } ?? last
        if place < last { report(.wrongXMLOrder, ModelTexts.wrongOrder(property.name), member, path) }
        return max(place, last)
    }

    struct Member {
        let node: Node
        let name: String
        let isCompanion: Bool
        let isRepeated: Bool
        /// How many items of the property came before: other tags of XML, a duplicate's.
        let place: Int
        /// The object that it is in.
        let object: Node
    }

    struct Found {
        let property: ModelProperty
        let type: ModelClass
        /// Whether the choice allows the type.
        let isAllowed: Bool
    }

    private func property(_ name: String, of type: ModelClass, _ member: Node, _ path: String) -> Found? {
        if let known = type.find(name), let own = types.find(known.type) ?? resourceClass(known.type) {
            return Found(property: known.property, type: own, isAllowed: true)
        }
        let choice = type.properties.first { $0.isChoice && name.hasPrefix($0.name) }
        guard let choice else {
            let code: MirrorCode = tree.format == .xml ? .unknownXMLElement : .unknownProperty
            report(code, ModelTexts.unknownProperty(name), member, path, plain: path + "." + name)
            return nil
        }
        let suffix = String(name.dropFirst(choice.name.count))
        if suffix.isEmpty {
            report(.choiceWithoutType, ModelTexts.choiceWithoutType(name), member, path, plain: path + "." + name)
            return nil
        }
        let lower = suffix.prefix(1).lowercased() + suffix.dropFirst()
        guard suffix.first?.isUppercase == true, let own = types.find(suffix) ?? types.find(lower), !own.isResource
        else {
            report(
                .choiceOfUnknownType, ModelTexts.choiceOfUnknownType(name, suffix), member, path,
                plain: path + "." + name)
            return nil
        }
        return Found(property: choice, type: own, isAllowed: false)
    }

    /// `Resource` stands for any resource.
    private func resourceClass(_ name: String) -> ModelClass? { types.find(name) }

    private func checkMandatory(_ type: ModelClass, _ seen: Set<String>, _ node: Node, _ path: String) {
        for property in type.properties where property.min > 0 && !seen.contains(property.name) {
            let place = path + "." + property.name
            if property.isList {
                report(.tooFew, ModelTexts.tooFew(property.name), node, place)
            } else {
                report(.mandatory, ModelTexts.mandatory(property.name), node, place)
            }
        }
    }
}
