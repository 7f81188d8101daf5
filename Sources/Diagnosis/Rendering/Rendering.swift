/// The shapes that an explained answer is shown in.
package enum Rendering: Sendable { case text, json, html }

extension ExplainedAnswer {
    package func rendered(as rendering: Rendering, _ look: AnswerLook) -> String {
        switch rendering {
        case .text: AnswerText(self, look).text
        case .json: AnswerJSON(self, look).text
        case .html: AnswerPage(self, look).text
        }
    }
}
