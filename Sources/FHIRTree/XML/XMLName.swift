import Glibc

/// A tag's name without its prefix, and its namespace.
struct XMLName {
    let text: UnsafePointer<UInt8>
    let uri: UnsafePointer<UInt8>?

    var bytes: UnsafeRawBufferPointer { XMLName.bytes(text) }
    var string: String { String(decoding: bytes, as: UTF8.self) }
    var uriString: String { uri.map { String(cString: $0) } ?? "" }

    /// Names of resources begin with a capital, names of elements never do (but may be misspelt with one).
    var isOfResource: Bool { text[0] >= UInt8(ascii: "A") && text[0] <= UInt8(ascii: "Z") }

    func isIn(_ namespace: StaticString) -> Bool { uri.map { Self.equals($0, namespace) } ?? false }

    func isText(_ text: StaticString) -> Bool { Self.equals(self.text, text) }

    /// Literals have a zero at the end, as the library's texts have.
    private static func equals(_ text: UnsafePointer<UInt8>, _ other: StaticString) -> Bool {
        other.withUTF8Buffer { other in
            guard let start = other.baseAddress else { return text[0] == 0 }
            return strncmp(text, start, other.count) == 0 && text[other.count] == 0
        }
    }

    static func bytes(_ text: UnsafePointer<UInt8>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: text, count: strlen(text))
    }
}

/// A tag's attributes as libxml2 gives them: five pointers each, namespace declarations left out.
struct XMLAttributes: RandomAccessCollection {
    struct Attribute {
        let name: XMLName
        let value: UnsafeRawBufferPointer
    }

    private let list: UnsafePointer<UnsafePointer<UInt8>?>?
    let startIndex = 0
    let endIndex: Int

    init(_ list: UnsafeMutableRawPointer?, count: Int) {
        self.list = UnsafePointer(list?.assumingMemoryBound(to: UnsafePointer<UInt8>?.self))
        endIndex = list == nil ? 0 : count
    }

    subscript(index: Int) -> Attribute {
        let five = list! + index * 5
        let start = five[3]!
        return Attribute(
            name: XMLName(text: five[0]!, uri: five[2]),
            value: UnsafeRawBufferPointer(start: start, count: five[4]! - start))
    }
}
