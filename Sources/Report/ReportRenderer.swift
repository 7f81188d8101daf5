package import FHIRTree

/// A report's format and what it needs to know.
package enum ReportFormat: Sendable {
    case text(TextOptions)
    case operationoutcome(Language)
    case ndjson(Language)
}

/// What a report says of one input, made by whoever checked it and written when its turn comes.
package struct ReportPart: Sendable {
    /// The input's name, with the line of an NDJSON input.
    let title: String
    let tally: Tally
    /// How many errors each version of the guide has, where several are compared.
    let errorsByGuide: [String: Int]
    let bytes: [UInt8]

    init(_ report: FileReport, _ bytes: [UInt8], errorsByGuide: [String: Int] = [:]) {
        title = report.title
        tally = Tally(report)
        self.errorsByGuide = errorsByGuide
        self.bytes = bytes
    }
}

/// Turns reports of inputs into a report's bytes: each input's part on any thread, the whole in the order of the inputs.
package enum ReportRenderer: Sendable {
    case text(TextRenderer)
    case operationoutcome(OutcomeRenderer)
    case ndjson(NDJSONRenderer)

    /// `crew` helps with long reports. `isAlone` says that there will be one input at most.
    package init(_ format: ReportFormat, origin: Origin, crew: Crew = Crew(helpers: 0), isAlone: Bool = false) {
        switch format {
        case .text(let options): self = .text(TextRenderer(origin: origin, options: options))
        case .operationoutcome(let language):
            let writer = OutcomeWriter(origin: origin, language: language, crew: crew)
            self = .operationoutcome(OutcomeRenderer(writer: writer, isAlone: isAlone))
        case .ndjson(let language):
            self = .ndjson(NDJSONRenderer(writer: OutcomeWriter(origin: origin, language: language, crew: crew)))
        }
    }

    /// What is to be said of an input. An output is given when the input's turn has come: it gets what can be said at once.
    package func part(_ report: FileReport, through output: Output? = nil) -> ReportPart {
        switch self {
        case .text(let text): text.part(report, through: output)
        case .operationoutcome(let outcome): ReportPart(report, outcome.outcome(report, through: output))
        case .ndjson(let ndjson): ReportPart(report, ndjson.line(report, through: output))
        }
    }

    /// What is to be written once an input's turn has come.
    mutating func add(_ part: ReportPart) -> [UInt8] {
        switch self {
        case .text(var text):
            text.add(part)
            self = .text(text)
            return part.bytes
        case .operationoutcome(var outcome):
            let bytes = outcome.add(part)
            self = .operationoutcome(outcome)
            return bytes
        case .ndjson: return part.bytes
        }
    }

    /// What is to be written after the last input.
    func finish() -> [UInt8] {
        switch self {
        case .text(let text): return Array(text.finish().utf8)
        case .operationoutcome(var outcome): return outcome.finish()
        case .ndjson: return []
        }
    }
}
