internal import FHIRValidation

/// The sentences about an answer as a whole: what it is, how far the registry came, what stands against reading it.
struct AnswerWords {
    let explained: ExplainedAnswer

    private var answer: Answer { explained.answer }

    /// `OperationOutcome from … · HTTP 400`.
    var form: Localized {
        let name = formName
        guard let status = answer.status else { return name }
        return Localized(nb: name.nb + " · HTTP \(status)", en: name.en + " · HTTP \(status)")
    }

    private var formName: Localized {
        switch answer.form {
        case .outcome(let speaker): outcome(speaker)
        case .problem: Localized(nb: "Feilmelding (problem+json)", en: "Error message (problem+json)")
        case .fiks: Localized(nb: "Feilmelding fra KS Fiks", en: "Error message of KS Fiks")
        case .token:
            Localized(
                nb: "Feilmelding fra et tokenendepunkt (Maskinporten)", en: "Error of a token endpoint (Maskinporten)")
        case .foreign: Localized(nb: "Svar i ukjent form", en: "Answer of unknown shape")
        case .text: Localized(nb: "Svar som tekst", en: "Answer as text")
        case .empty: Localized(nb: "Tomt svar", en: "Empty answer")
        case .unreadable: Localized(nb: "Ikke lest", en: "Not read")
        }
    }

    private func outcome(_ speaker: Speaker) -> Localized {
        switch speaker {
        case .firely2, .firely3:
            Localized(
                nb: "OperationOutcome fra Firelys validator \(speaker == .firely2 ? 2 : 3) (trolig registeret)",
                en: "OperationOutcome of Firely's validator \(speaker == .firely2 ? 2 : 3) (probably the registry)")
        case .firelyParser:
            Localized(
                nb: "OperationOutcome fra Firelys leser (trolig registeret)",
                en: "OperationOutcome of Firely's parser (probably the registry)")
        case .hl7: Localized(nb: "OperationOutcome fra HL7s validator", en: "OperationOutcome of HL7's validator")
        case .lmdi: Localized(nb: "OperationOutcome fra lmdi", en: "OperationOutcome of lmdi")
        case .unknown: Localized(nb: "OperationOutcome", en: "OperationOutcome")
        }
    }

    /// What must be said before the issues.
    var remarks: [Localized] {
        var remarks: [Localized] = []
        if case .unreadable(let obstacle) = answer.form { remarks.append(Self.words(obstacle)) }
        if answer.form == .empty, answer.status == nil {
            remarks.append(
                Localized(
                    nb: "Svaret er tomt. Uten HTTP-status kan ingen si om meldingen ble tatt imot.",
                    en: "The answer is empty. Without a status of HTTP nobody can tell whether the message was taken."))
        }
        if answer.isCut {
            remarks.append(
                Localized(
                    nb: "Svaret er avkortet eller skadet. Det som er helt, er lest; resten mangler.",
                    en: "The answer is cut off or damaged. What is whole was read; the rest is missing."))
        }
        if answer.omitted > 0 {
            remarks.append(
                Localized(
                    nb: "Bare de første \(answer.issues.count) av meldingene i svaret er forklart.",
                    en: "Only the first \(answer.issues.count) issues of the answer are explained."))
        }
        if !explained.isFaulty {
            remarks.append(
                Localized(nb: "Svaret melder ingen feil.", en: "The answer reports no error."))
        } else if explained.issues.isEmpty, answer.form == .foreign || answer.form == .text {
            remarks.append(
                Localized(
                    nb: "Svaret sier ingenting som kan tolkes her.",
                    en: "The answer says nothing that can be read here."))
        }
        if explained.isFaulty { remarks += reach }
        if explained.likelyGuide != explained.guide {
            remarks.append(
                Localized(
                    nb:
                        "Svaret passer med LMDI \(explained.likelyGuide), ikke med \(explained.guide): registeret bruker "
                        + "trolig den versjonen. Følg den, eller spør FHI hvilken som gjelder.",
                    en: "The answer goes with LMDI \(explained.likelyGuide), not with \(explained.guide): the registry "
                        + "probably uses that version. Follow it, or ask FHI which one is in force."))
        }
        return remarks
    }

    private var reach: [Localized] {
        switch explained.reach {
        case .door:
            [
                Localized(
                    nb: "Meldingen ble stoppet før registeret så på bundelen.",
                    en: "The message was stopped before the registry looked at the bundle.")
            ]
        case .parser:
            [
                Localized(
                    nb: "Registeret klarte ikke å lese bundelen ferdig. Reglene i profilene er ikke prøvd ennå.",
                    en:
                        "The registry could not read the bundle to its end. The profiles' rules have not been tried yet."
                )
            ]
        case .validator: []
        }
    }

    /// The heading above what we find besides.
    var further: Localized {
        switch explained.reach {
        case .door:
            Localized(
                nb: "Når dette er i orden, kommer dette (lmdi har kontrollert bundelen):",
                en: "Once this is mended, this comes (lmdi checked the bundle):")
        case .parser:
            Localized(
                nb: "Dette ville kommet etterpå, når bundelen lar seg lese:",
                en: "This would come next, once the bundle can be read:")
        case .validator:
            Localized(
                nb: "Dette finner lmdi i tillegg; svaret nevner det ikke:",
                en: "This lmdi finds besides; the answer does not mention it:")
        }
    }

    private static func words(_ obstacle: Obstacle) -> Localized {
        switch obstacle {
        case .tooLarge:
            Localized(
                nb: "Svaret er for stort (over 16 MB). Gi programmet bare selve svaret.",
                en: "The answer is too large (over 16 MB). Give the program the answer alone.")
        case .damagedGzip:
            Localized(nb: "Svaret er en skadet gzip-fil.", en: "The answer is a damaged gzip file.")
        case .binary:
            Localized(
                nb: "Svaret er ikke tekst. Lagre det som tekst, JSON, XML eller e-post (.eml).",
                en: "The answer is no text. Save it as text, JSON, XML or mail (.eml).")
        case .bundle:
            Localized(
                nb: "Dette er en Bundle, ikke et svar. Svaret skal stå først: lmdi diagnose SVAR BUNDLE",
                en: "This is a Bundle, no answer. The answer comes first: lmdi diagnose RESPONSE BUNDLE")
        case .sealed:
            Localized(
                nb: "Dette er meldingen som ble sendt (SignertKryptertBundle), ikke svaret på den.",
                en: "This is the message that was sent (SignertKryptertBundle), not the answer to it.")
        }
    }
}

/// Guide versions as people write them: `1.1.0–1.1.2, 1.1.7`.
enum VersionText {
    static func text(_ versions: [String], of all: [String]) -> String {
        var runs: [(first: String, last: String)] = []
        var previous = -2
        for version in versions {
            let at = all.firstIndex(of: version) ?? -2
            if at == previous + 1, !runs.isEmpty {
                runs[runs.count - 1].last = version
            } else {
                runs.append((version, version))
            }
            previous = at
        }
        return runs.map { $0.first == $0.last ? $0.first : "\($0.first)–\($0.last)" }.joined(separator: ", ")
    }
}
