/// A text that is measured and cut in characters.
///
/// Swift's own way is slow, for it looks for what combines. Below U+0300 nothing does: there each scalar is a character.
struct MeasuredText {
    let text: String
    /// How many characters there are.
    let count: Int
    private let isSimple: Bool

    init(_ text: String) {
        var text = text
        let highest = text.withUTF8(Self.highest)
        isSimple = highest < Self.firstCombining
        count = highest < 0x80 ? text.utf8.count : isSimple ? text.unicodeScalars.count : text.count
        self.text = text
    }

    /// Whether all scalars of a text are below U+0300.
    static func isSimple(_ text: UnsafeBufferPointer<UInt8>) -> Bool { highest(text) < firstCombining }

    /// What the first scalars that combine begin with.
    private static let firstCombining: UInt8 = 0xCC

    /// The highest byte. (Without a way out the loop runs over many at a time.)
    private static func highest(_ text: UnsafeBufferPointer<UInt8>) -> UInt8 { text.reduce(0, max) }

    func prefix(_ count: Int) -> Substring {
        isSimple ? Substring(text.unicodeScalars.prefix(count)) : text.prefix(count)
    }

    func suffix(_ count: Int) -> Substring {
        isSimple ? Substring(text.unicodeScalars.suffix(count)) : text.suffix(count)
    }
}
