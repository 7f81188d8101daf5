extension Word {
    static func diagnose(guides: [String]) -> Word {
        Word(
            .diagnose,
            examples: ["diagnose answer.json bundle.json", "diagnose mail.eml --format html=answer.html"],
            summary: Phrase(
                nb: "Forklarer hva registeret svarte: årsak, råd, hvem som må handle, og stedet i bundelen.",
                en: "Explains what the registry answered: cause, cure, who must act, and the place in the bundle."),
            operands: .oneAndOptional("RESPONSE", "BUNDLE"),
            options: [
                OptionGroup(
                    Option(.format, .report(DiagnoseFormat.allCases.map(\.rawValue)), isRepeatable: true),
                    help: Phrase(nb: "text, json, html; gjentas", en: "text, json, html; repeatable")),
                OptionGroup(
                    Option(.guide, guides.isEmpty ? .text("VERSION") : .named("VERSION", guides)),
                    help: Phrase(
                        nb: "LMDI-versjonen som forklares først (alle prøves)",
                        en: "LMDI version that is explained first (all are tried)")),
                .lang,
                OptionGroup(
                    Option(.color, .choice(ColorChoice.allCases.map(\.rawValue))),
                    help: Phrase(nb: "farger; NO_COLOR slår dem av", en: "colours; NO_COLOR turns them off")),
                .help,
            ],
            remarks: [
                Phrase(
                    nb: """
                        RESPONSE er et OperationOutcome (JSON, XML), problem+json, tekst, det curl -i skriver, eller en \
                        e-post med noe av dette; - er standard inn. Uten BUNDLE forklares det som kan forklares.
                        """,
                    en: """
                        RESPONSE is an OperationOutcome (JSON, XML), problem+json, text, what curl -i prints, or a mail \
                        with any of these; - is standard input. Without BUNDLE it explains what it can.
                        """),
                Phrase(
                    nb: "Avslutter med 0: svaret melder ingen feil · 1: feil · 2: bruk, ulest fil.",
                    en: "Exits 0: the answer reports no error · 1: errors · 2: usage, unread file."),
            ])
    }
}

/// The options of `lmdi diagnose`, read and checked.
package struct DiagnoseOptions: Equatable, Sendable {
    package var answer: String
    package var bundle: String?
    package var guide = Guide.newest
    package var formats = [DiagnoseOutput(format: .text, file: nil)]
    package var color = ColorChoice.auto
}

/// A format of the explanation and the file that takes it, nil for standard output.
package struct DiagnoseOutput: Equatable, Sendable {
    package let format: DiagnoseFormat
    package let file: String?
}

package enum DiagnoseFormat: String, CaseIterable, Sendable { case text, json, html }

extension DiagnoseOptions {
    /// Reads the options of `diagnose`, whose values the table has already allowed.
    init(_ read: Arguments) throws(UsageError) {
        answer = read.operands[0]
        bundle = read.operands.dropFirst().first
        guide = Guide(read.first(.guide))
        color = read.first(.color).flatMap(ColorChoice.init) ?? .auto
        if answer == "-", bundle == "-" { throw .superfluousOperand(word: "diagnose", operand: "-") }
        if read.has(.format) { formats = try Self.outputs(read.all(.format)) }
    }

    private static func outputs(_ values: [String]) throws(UsageError) -> [DiagnoseOutput] {
        var outputs: [DiagnoseOutput] = []
        for value in values {
            let parts = value.split(separator: "=", maxSplits: 1)
            guard let format = DiagnoseFormat(rawValue: String(parts[0])) else { continue }
            let output = DiagnoseOutput(format: format, file: parts.count > 1 ? String(parts[1]) : nil)
            if outputs.contains(where: { $0.file == output.file }) { throw .sharedOutput(file: output.file) }
            outputs.append(output)
        }
        return outputs
    }
}
