/// A stack of collections in one array: pushing and dropping a collection allocates nothing once the array has grown.
struct CollectionStack {
    private(set) var items: [Item] = []
    private var starts: [Int] = []

    mutating func clear() {
        items.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
    }

    /// Where the topmost collection lies in `items`.
    var top: Range<Int> { starts[starts.count - 1]..<items.count }

    /// Where the collection below the topmost lies.
    var below: Range<Int> { starts[starts.count - 2]..<starts[starts.count - 1] }

    var topItems: ArraySlice<Item> { items[top] }

    /// Opens a new, empty collection on top.
    mutating func begin() { starts.append(items.count) }

    /// Adds to the topmost collection.
    mutating func add(_ item: Item) { items.append(item) }

    mutating func push(_ item: Item) {
        begin()
        add(item)
    }

    mutating func push(_ item: Item?) {
        begin()
        if let item { add(item) }
    }

    mutating func push(_ collection: some Sequence<Item>) {
        begin()
        items.append(contentsOf: collection)
    }

    /// Removes the topmost collection.
    mutating func drop() { items.removeLast(items.count - starts.removeLast()) }

    /// Removes the topmost collection, which has one item.
    mutating func popOnly() -> Item {
        starts.removeLast()
        return items.removeLast()
    }

    mutating func pop() -> [Item] {
        let collection = Array(topItems)
        drop()
        return collection
    }

    /// Removes the collection below the topmost.
    mutating func dropBelow() {
        let start = starts.removeLast(), below = starts[starts.count - 1]
        if start - below == 1, items.count - start == 1 {
            items[below] = items.removeLast()
        } else {
            items.removeSubrange(below..<start)
        }
    }

    /// Appends the topmost collection to the one below it.
    mutating func merge() { starts.removeLast() }

    /// Keeps a part of the topmost collection, counted from its start.
    mutating func keep(_ part: Range<Int>) {
        let start = starts[starts.count - 1]
        items.removeLast(items.count - start - part.upperBound)
        items.removeSubrange(start..<start + part.lowerBound)
    }

    /// Replaces the topmost collection.
    mutating func replace(with item: Item?) {
        items.removeLast(items.count - starts[starts.count - 1])
        if let item { items.append(item) }
    }
}
