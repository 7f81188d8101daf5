internal import FHIRTree

/// A reference taken apart: `[base/]Type/id[/_history/version][?…]`.
struct RESTReference {
    let isAbsolute: Bool
    /// With its closing slash; nil when the reference is relative or no such form.
    let base: UnsafeRawBufferPointer?
    let type: UnsafeRawBufferPointer?
    /// `Type/id`
    let path: UnsafeRawBufferPointer?
    /// The reference without its version, when it has one.
    let version: UnsafeRawBufferPointer?

    init(_ url: UnsafeRawBufferPointer) {
        isAbsolute = url.begins(with: "http://") || url.begins(with: "https://")
        var rest = Self.part(url, 0, url.place(of: UInt8(ascii: "?")) ?? url.count)
        var slash = rest.lastPlace(of: Self.slash)
        if let last = slash, let before = Self.part(rest, 0, last).lastPlace(of: Self.slash),
            Self.part(rest, before + 1, last).isText("_history"),
            let third = Self.part(rest, 0, before).lastPlace(of: Self.slash)
        {
            rest = Self.part(rest, 0, before)
            slash = third
            version = rest
        } else {
            version = nil
        }
        guard let slash, slash + 1 < rest.count else {
            base = nil
            type = slash == nil && !isAbsolute ? rest : nil
            path = nil
            return
        }
        let start = Self.part(rest, 0, slash).lastPlace(of: Self.slash).map { $0 + 1 } ?? 0
        guard start < slash else {
            (base, type, path) = (nil, nil, nil)
            return
        }
        type = Self.part(rest, start, slash)
        path = Self.part(rest, start, rest.count)
        base = start > 0 ? Self.part(rest, 0, start) : nil
    }

    private static let slash = UInt8(ascii: "/")

    private static func part(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: text[start..<end])
    }
}
