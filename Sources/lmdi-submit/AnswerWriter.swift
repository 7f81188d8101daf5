internal import CommandTable
internal import Diagnosis
internal import FHIRTree
internal import LMDI
internal import MachineAuth
internal import Report
internal import Submission

/// Shows answers explained, with their places in the bundle.
struct AnswerWriter {
    private let guide: String
    private let language: CommandTable.Language

    init(_ guide: CommandTable.Guide, _ language: CommandTable.Language) {
        switch guide {
        case .newest, .none, .all: self.guide = LMDI.Guide.newest
        case .version(let version): self.guide = version
        }
        self.language = language
    }

    /// `original` is the bundle that the answer is about, when it is still at hand.
    func write(_ answer: HTTPAnswer, _ file: String, _ original: Input?) throws {
        let explained = AnswerExplainer(guide: guide).explain(answer.reply, bundle: original)
        let look = AnswerLook(
            answerName: "HTTP \(answer.status)", bundleName: file, language: Report.Language(language),
            isColored: Terminal.wantsColor, width: Terminal.width, program: Origin.programVersion)
        try Output.standard.print(explained.rendered(as: .text, look))
    }
}
