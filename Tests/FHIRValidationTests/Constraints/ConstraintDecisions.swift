@testable import FHIRValidation

/// What ours says where the official expression gives nothing or cannot be evaluated: neither true nor false.
struct ConstraintDecision {
    let keys: Set<String>
    /// Whether such an element counts as fulfilled.
    let answers: Set<Bool>
    let reason: String

    static let all: [ConstraintDecision] = [
        ConstraintDecision(
            keys: [
                "bdl-1", "bdl-9", "bdl-10", "cmd-2", "cmd-3", "cpb-14", "cpb-15", "cpb-16", "inv-2", "lst-2", "lst-3",
                "mrp-1", "nsd-1", "que-1", "que-3", "que-6", "que-8", "que-9", "sdf-15", "sdf-15a", "sdf-19", "sdf-22",
                "tcp-3", "tcp-4", "tcp-5", "trd-3",
            ],
            answers: [true],
            reason: """
                The member on which it depends (a type, kind or mode) is missing. Where that is wrong, the missing \
                member is reported itself.
                """),
        ConstraintDecision(
            keys: [
                "bdl-8", "eld-2", "eld-12", "eld-16", "eld-18", "msq-3", "ras-2", "tim-4", "tim-5", "txt-1", "vs-1",
            ],
            answers: [true],
            reason: "There is no value to judge: the member is missing, or has an extension only."),
        ConstraintDecision(
            keys: [
                "app-3", "cpb-3", "drt-1", "eld-4", "eld-17", "grp-1", "opd-2", "opd-3", "que-5", "que-10", "que-13",
                "ras-1", "sdf-4", "sdf-8", "sdf-8a", "sdf-11", "sdf-18", "sdf-21", "spd-2", "tst-7", "tst-8", "tst-9",
                "vsd-9", "bdl-7", "app-4", "sdf-1",
            ],
            answers: [false],
            reason: "What would allow it is not there: the sentence is broken, whatever else is missing."),
        ConstraintDecision(
            keys: ["bdl-11", "bdl-12", "que-7", "sdf-5"], answers: [true, false],
            reason:
                "Fulfilled without a type or operator; broken where what is there asks for a member that is missing."),
        ConstraintDecision(
            keys: ["mdd-1", "inv-1", "rng-2"], answers: [true],
            reason: """
                Two moments of different precision, or quantities whose units cannot be compared, may be in order: \
                such a period or range is not wrong.
                """),
        ConstraintDecision(
            keys: ["per-1"], answers: [true, false],
            reason: """
                The start SHALL have a lower value than the end: of two moments that differ in precision only, nobody \
                can say that. Where only the time zone of a date is open, they are taken to be in order.
                """),
        ConstraintDecision(
            keys: ["ref-1"], answers: [true, false],
            reason: """
                Fulfilled without a reference. '#' is the containing resource (references.html#contained): right \
                inside a contained resource, wrong elsewhere.
                """),
        ConstraintDecision(
            keys: ["tim-9"], answers: [true, false],
            reason: "`in` wants one item at its left; `when` repeats, and each of them counts."),
        ConstraintDecision(
            keys: ["bdl-2"], answers: [true],
            reason: "Without a type nothing can be said of the entries; the missing type is reported itself."),
        ConstraintDecision(
            keys: Set(ConstraintTable.resourceNames.map(\.key)), answers: [true],
            reason: "A missing name is not a bad one (so also R5)."),
        ConstraintDecision(
            keys: ["eld-19", "eld-20"], answers: [true],
            reason: "A missing path is reported itself."),
        ConstraintDecision(
            keys: ["eld-3", "md-1"], answers: [true, false],
            reason: "Fulfilled without a value; broken by one that is no number."),
    ]

    static func answers(_ key: String) -> Set<Bool> {
        Set(all.filter { $0.keys.contains(key) }.flatMap(\.answers))
    }
}
