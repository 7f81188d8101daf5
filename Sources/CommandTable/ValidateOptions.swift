/// The options of `lmdi validate`, read and checked.
package struct ValidateOptions: Equatable, Sendable {
    package var paths: [String] = []
    package var guide = Guide.newest
    package var profiles: [String] = []
    package var definitions: [String] = []
    package var unknownExtension = UnknownExtension.warning
    /// Where the bundles are going; nil: nobody has said.
    package var destination: Destination?
    package var formats = [FormatRequest(name: .text, file: nil)]
    package var failOn = FailOn.error
    package var ignored: [String] = []
    package var selected: [String] = []
    package var maxFindings = 50
    /// Threads for several files; nil: one a processor.
    package var jobs: Int?
    package var isQuiet = false
    package var color = ColorChoice.auto
    /// The generation of the registry's engine whose answer is wanted; nil: none.
    package var mirror: Int?
    /// That answer alone, without findings of ours.
    package var isMirrorOnly = false

    package init() {}
}

package enum Guide: Equatable, Sendable {
    case newest
    case version(String)
    /// Every version that is bundled.
    case all
    /// Plain FHIR R4.
    case none

    init(_ value: String?) {
        switch value {
        case nil: self = .newest
        case "all": self = .all
        case "none": self = .none
        case let version?: self = .version(version)
        }
    }
}

/// A report format and the file that takes it, nil for standard output.
package struct FormatRequest: Equatable, Sendable {
    package let name: FormatName
    package let file: String?

    package init(name: FormatName, file: String?) {
        self.name = name
        self.file = file
    }
}

package enum FormatName: String, CaseIterable, Sendable { case text, operationoutcome, ndjson }

package enum FailOn: String, CaseIterable, Sendable { case error, warning, information, never }

package enum ColorChoice: String, CaseIterable, Sendable { case auto, always, never }

package enum Destination: String, CaseIterable, Sendable { case test, production }

package enum UnknownExtension: String, CaseIterable, Sendable { case error, warning }
