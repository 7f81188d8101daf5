internal import CommandTable
internal import FHIRTree
internal import FHIRValidation
internal import Glibc
internal import LMDI
internal import Report

/// The reports that somebody asked for, on their way to where they go.
struct Reports {
    private var tally = Tally()
    private var streams: [(file: String?, stream: ReportStream)] = []

    /// Opens the files that take reports.
    init(_ forms: ReportForms) throws {
        for (format, renderer) in zip(forms.formats, forms.renderers) {
            streams.append((format.file, ReportStream(renderer, output: try Self.output(format.file))))
        }
    }

    mutating func add(_ input: CheckedInput) throws {
        switch input {
        case .found(let report):
            tally.add(Tally(report))
            try forEachStream { stream, _ in try stream.add(report) }
        case .reported(let ownTally, let parts):
            tally.add(ownTally)
            try forEachStream { stream, n in try stream.add(parts[n]) }
        }
    }

    mutating func finish() throws { try forEachStream { stream, _ in try stream.finish() } }

    private mutating func forEachStream(_ body: (inout ReportStream, Int) throws -> Void) throws {
        for n in streams.indices {
            do { try body(&streams[n].stream, n) } catch let error as OutputError {
                throw Failure.output(file: streams[n].file, error)
            }
        }
    }

    /// Whether something was found at or above a level.
    func hasReached(_ level: FailOn) -> Bool {
        switch level {
        case .error: tally.reaches(.error)
        case .warning: tally.reaches(.warning)
        case .information: tally.reaches(.information)
        case .never: false
        }
    }

    private static func output(_ file: String?) throws -> Output {
        guard let file else { return Output(descriptor: STDOUT_FILENO) }
        do { return try Output(file: file) } catch { throw Failure.output(file: file, error) }
    }
}

/// What came of checking one input.
enum CheckedInput: Sendable {
    /// Its turn has come: the reports are written as they are made.
    case found(FileReport)
    /// What the reports say of it when its turn comes.
    case reported(Tally, [ReportPart])

    /// Whether what is still to be read of the file is what was checked.
    var isUnchanged: Bool {
        switch self {
        case .found(let report): report.isUnchanged
        case .reported: true
        }
    }
}

/// The forms in which somebody asked for reports, all made from the same findings, on any thread.
struct ReportForms: Sendable {
    let formats: [FormatRequest]
    let renderers: [ReportRenderer]
    /// What nobody wants to hear of.
    let filter: RuleFilter

    /// `isAlone` says that there is one input.
    init(_ options: ValidateOptions, _ language: CommandTable.Language, _ crew: Crew, isAlone: Bool) {
        filter = RuleFilter(ignored: options.ignored, selected: options.selected)
        formats = options.formats
        renderers = formats.map { format in
            let shape = Self.format(format, options, Report.Language(language))
            return ReportRenderer(shape, origin: Origin(options.guide), crew: crew, isAlone: isAlone)
        }
    }

    func reported(_ report: FileReport) -> CheckedInput {
        .reported(Tally(report), renderers.map { $0.part(report) })
    }

    private static func format(
        _ format: FormatRequest, _ options: ValidateOptions, _ language: Report.Language
    ) -> ReportFormat {
        switch format.name {
        case .text:
            .text(
                TextOptions(
                    language: language, isColored: isColored(format, options.color),
                    width: format.file == nil ? Terminal.width : 80, maxFindings: options.maxFindings,
                    isQuiet: options.isQuiet))
        case .operationoutcome: .operationoutcome(language)
        case .ndjson: .ndjson(language)
        }
    }

    private static func isColored(_ format: FormatRequest, _ choice: ColorChoice) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto: format.file == nil && Terminal.wantsColor
        }
    }
}

extension Origin {
    init(_ guide: CommandTable.Guide) {
        let versions = LMDI.Guide.versions
        let (package, version) =
            switch guide {
            case .newest: (LMDI.Guide.package, LMDI.Guide.newest)
            case .version(let version): (LMDI.Guide.package, version)
            case .all: (LMDI.Guide.package, LMDI.Guide.ranges(of: versions))
            case .none: ("hl7.fhir.r4.core", "4.0.1")
            }
        self.init(
            program: Origin.programVersion, guide: package, guideVersion: version,
            compared: guide == .all ? versions : [])
    }
}

extension Report.Language {
    init(_ language: CommandTable.Language) {
        switch language {
        case .nb: self = .nb
        case .en: self = .en
        }
    }
}
