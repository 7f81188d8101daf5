internal import CommandTable
internal import FHIRValidation
internal import Glibc
internal import LMDI
internal import Report

/// The reports that somebody asked for, all written from the same findings.
struct Reports {
    private var tally = Tally()
    private var streams: [(file: String?, stream: ReportStream)] = []
    private let filter: RuleFilter

    /// Opens the files that take reports.
    init(_ options: ValidateOptions, _ language: CommandTable.Language) throws {
        filter = RuleFilter(ignored: options.ignored, selected: options.selected)
        for format in options.formats {
            let output = try Self.output(format.file)
            let shape = Self.format(format, options, Report.Language(language))
            streams.append((format.file, ReportStream(shape, origin: Origin(options.guide), output: output)))
        }
    }

    mutating func add(_ report: FileReport) throws {
        let kept = report.filtered(by: filter)
        tally.add(kept)
        for n in streams.indices {
            do { try streams[n].stream.add(kept) } catch { throw Failure.output(file: streams[n].file, error) }
        }
    }

    mutating func finish() throws {
        for n in streams.indices {
            do { try streams[n].stream.finish() } catch { throw Failure.output(file: streams[n].file, error) }
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
