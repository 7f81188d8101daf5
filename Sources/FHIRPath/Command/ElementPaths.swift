import FHIRTree

/// The paths by which definitions know the elements of a document: `Patient.contact.name`, `HumanName.given`.
///
/// A class because all paths are found at once when the first is asked for. The environment that has it keeps the document
/// alive.
final class ElementPaths {
    private let navigator: Navigator
    private let root: Located?
    private lazy var paths = findAll()

    init(_ navigator: Navigator, root: Located?) {
        self.navigator = navigator
        self.root = root
    }

    func path(of element: Located) -> String? { paths[element.element.node] }

    private func findAll() -> [Node: String] {
        guard let root else { return [:] }
        let model = navigator.model
        var found = [root.element.node: model.name(root.type)], open = [root]
        while let parent = open.popLast() {
            navigator.forEachChild(of: parent) { name, child in
                found[child.element.node] = path(name, in: parent.type)
                open.append(child)
            }
        }
        return found
    }

    private func path(_ name: Symbol, in type: TypeID) -> String {
        let choice = navigator.model.child(name, of: type)?.choice ?? .none
        let last = choice == .none ? navigator.tree.nameText(name) : navigator.tree.nameText(choice) + "[x]"
        return navigator.model.name(type) + "." + last
    }
}
