/// A report's format and what it needs to know.
package enum ReportFormat: Sendable {
    case text(TextOptions)
    case operationoutcome(Language)
    case ndjson(Language)
}

/// A report on its way to where it goes, written as inputs are checked.
package struct ReportStream {
    private var renderer: Renderer
    private let output: Output

    private enum Renderer {
        case text(TextRenderer)
        case operationoutcome(OutcomeRenderer)
        case ndjson(NDJSONRenderer)
    }

    package init(_ format: ReportFormat, origin: Origin, output: Output) {
        self.output = output
        renderer =
            switch format {
            case .text(let options): .text(TextRenderer(origin: origin, options: options))
            case .operationoutcome(let language):
                .operationoutcome(OutcomeRenderer(writer: OutcomeWriter(origin: origin, language: language)))
            case .ndjson(let language):
                .ndjson(NDJSONRenderer(writer: OutcomeWriter(origin: origin, language: language)))
            }
    }

    /// Writes what can be said of an input; a reader sees whole lines at once.
    package mutating func add(_ report: FileReport) throws(OutputError) {
        switch renderer {
        case .text(var text):
            try output.write(text.add(report).utf8)
            renderer = .text(text)
        case .operationoutcome(var outcome):
            try output.write(outcome.add(report))
            renderer = .operationoutcome(outcome)
        case .ndjson(let ndjson):
            try output.write(ndjson.line(report))
        }
        try output.flush()
    }

    package mutating func finish() throws(OutputError) {
        switch renderer {
        case .text(let text): try output.write(text.finish().utf8)
        case .operationoutcome(var outcome): try output.write(outcome.finish())
        case .ndjson: break
        }
        try output.flush()
    }
}
