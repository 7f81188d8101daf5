internal import FHIRValidation

/// Which versions of a guide accept the inputs, where several were asked.
struct GuideVerdicts: Sendable {
    private let guides: [String]
    private var inputs = 0
    private var refused: [String: Int] = [:]
    private var errors: [String: Int] = [:]

    init(_ guides: [String]) { self.guides = guides }

    /// How many errors each version has in an input.
    func errors(in report: FileReport) -> [String: Int] {
        if guides.isEmpty { return [:] }
        return report.issues.reduce(into: [:]) { errors, issue in
            guard issue.severity == .error else { return }
            for guide in issue.guides { errors[guide, default: 0] += 1 }
        }
    }

    /// Adds the errors that each version has in an input.
    mutating func add(_ found: [String: Int]) {
        inputs += 1
        for (guide, count) in found {
            refused[guide, default: 0] += 1
            errors[guide, default: 0] += count
        }
    }

    /// A line for each version: `LMDI 1.1.2: refused (1 error)`, with several inputs how many it accepts.
    func lines(_ language: Language) -> [String] {
        guides.map { "LMDI \($0): " + verdict(of: $0)[language] }
    }

    private func verdict(of guide: String) -> Localized {
        let refused = refused[guide] ?? 0, errors = errors[guide] ?? 0
        let count = Localized(nb: " (\(errors) feil)", en: " (\(errors) error\(errors == 1 ? "" : "s"))")
        guard inputs > 1 else {
            return refused == 0
                ? Localized(nb: "godtatt", en: "accepted")
                : Localized(nb: "avvist" + count.nb, en: "refused" + count.en)
        }
        let accepted = inputs - refused
        return Localized(
            nb: "\(accepted) av \(inputs) godtatt" + (errors > 0 ? count.nb : ""),
            en: "\(accepted) of \(inputs) accepted" + (errors > 0 ? count.en : ""))
    }
}
