package import FHIRTree

/// An answer as it came: its bytes, and what a client knows besides.
///
/// A file that somebody saved has no status and no headers of its own: they may stand in its text.
package struct Reply: Sendable {
    package let body: [UInt8]
    package let status: Int?
    package let headers: [HeaderField]

    /// Why there are no bytes to read, though there were some.
    let obstacle: Obstacle?

    /// More than this is no answer that a person could use.
    package static let limits = Limits(depth: 256, bytes: 16 << 20)

    package init(body: [UInt8], status: Int? = nil, headers: [HeaderField] = []) {
        self.body = body
        self.status = status
        self.headers = headers
        obstacle = body.count > Self.limits.bytes ? .tooLarge : nil
    }

    /// An answer that was read from a file.
    package init(_ input: Input) {
        body = Array(input.bytes)
        status = nil
        headers = []
        obstacle = input.problem.map { $0.kind == .tooLarge ? .tooLarge : .damagedGzip }
    }
}

/// A line of the head of an HTTP answer or of a mail.
package struct HeaderField: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

extension [HeaderField] {
    /// The value of the first field with a name, whatever its case.
    func first(_ name: String) -> String? { first { $0.name.lowercased() == name }?.value }
}
