extension Message {
    /// What the state means and what happens next, in Norwegian and English.
    package func advice(time: (Int) -> String) -> (nb: String, en: String) {
        switch state {
        case .queued: ("ikke sendt ennå; «lmdi outbox run» sender den", "not sent yet; 'lmdi outbox run' sends it")
        case .sending: ("sendes nå", "is being sent")
        case .stored: ("mottatt av registeret", "accepted by the registry")
        case .refused:
            (
                "avvist; rett bundelen og send den på nytt. Den sendes ikke igjen som den er",
                "refused; mend the bundle and submit it anew. It is not sent again as it is"
            )
        case .waiting:
            (
                "nytt forsøk \(nextAttempt.map(time) ?? "snart")", "next attempt \(nextAttempt.map(time) ?? "soon")"
            )
        case .held:
            (
                "holdes tilbake; går med neste planlagte kjøring («lmdi submit», «lmdi outbox run»)",
                "held; goes with the next planned run ('lmdi submit', 'lmdi outbox run')"
            )
        case .unknown:
            (
                "sendt, men svaret kom aldri: spør registeret om det har \(messageID). Har det ikke: «lmdi outbox retry \(id)»",
                "sent, but no answer came: ask the registry whether it has \(messageID). If not: 'lmdi outbox retry \(id)'"
            )
        }
    }
}
