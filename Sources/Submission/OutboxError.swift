/// Why the outbox cannot do its work.
package enum OutboxError: Error, Hashable, Sendable {
    case file(String, String)
    case database(String)
    /// Another run is at work.
    case busy(String)
    case unknownID(Int)
    /// A message that is being sent, or was stored, is not sent anew.
    case notInState(Int, MessageState)

    /// What is wrong and what to do, in Norwegian and English.
    package var text: (nb: String, en: String) {
        switch self {
        case .file(let path, let reason): ("\(path): kan ikke åpnes: \(reason)", "\(path): cannot be opened: \(reason)")
        case .database(let reason): ("utboksen: \(reason)", "the outbox: \(reason)")
        case .busy(let path):
            (
                "en annen kjøring bruker \(path); prøv igjen når den er ferdig",
                "another run is using \(path); try again when it is done"
            )
        case .unknownID(let id): ("utboksen har ingen melding \(id)", "the outbox has no message \(id)")
        case .notInState(let id, let state):
            (
                "melding \(id) er \(state.rawValue): den sendes ikke igjen",
                "message \(id) is \(state.rawValue): it is not sent again"
            )
        }
    }
}
