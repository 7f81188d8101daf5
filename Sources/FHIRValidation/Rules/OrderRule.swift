internal import FHIRTree

/// The order of elements in XML: as the definition lists them (http://hl7.org/fhir/R4/xml.html). JSON has no order.
extension ValidationRun {
    /// Reports a tag that stands after one that its definition lists later.
    func checkOrder(_ slot: Int, after previous: Int, _ member: Node) {
        if slot < previous { report(.order(OrderProblem()), at: member, -1) }
    }
}

package struct OrderProblem: Hashable, BitwiseCopyable, Sendable {
    func message(_ context: MessageContext) -> Message {
        Message(
            "fhir/xml-order", .structure,
            text: Localized(
                nb: "'\(context.elementName)' står på feil plass: XML krever rekkefølgen i definisjonen.",
                en: "'\(context.elementName)' stands in the wrong place: XML requires the order of the definition."),
            advice: Localized(
                nb: "Flytt elementet til plassen det har i \(context.parentName).",
                en: "Move the element to the place that it has in \(context.parentName)."))
    }
}
