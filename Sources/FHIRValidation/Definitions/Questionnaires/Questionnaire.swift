internal import FHIRTree

/// A Questionnaire as far as its answers are checked by it (http://hl7.org/fhir/R4/questionnaire.html).
package struct Questionnaire: Sendable {
    package var url = ""
    package var items: [Item] = []

    package typealias Value = ElementDefinition.Value

    package struct Item: Sendable {
        package var linkId = ""
        package var type: ItemType?
        package var isRequired = false
        package var repeats = false
        package var items: [Item] = []
        package var options: [Option] = []
        package var valueSet = ""
        package var conditions: [Condition] = []
        package var needsAllConditions = false
        /// Something else than `enableWhen` decides whether the item is enabled.
        package var hasOpenCondition = false
        package var limits = Limits()
    }

    package enum ItemType: String, Sendable {
        case group, display, question, boolean, decimal, integer, date, dateTime, time, string, text, url, choice
        case openChoice = "open-choice", attachment, reference, quantity
    }

    package struct Option: Sendable {
        package var value: Value
        /// No other answer may stand beside it.
        package var isExclusive = false
    }

    package struct Condition: Sendable {
        package var question = ""
        package var comparison = ""
        package var answer: Value?
    }

    /// What items say of their answers' values, most of it by extensions.
    package struct Limits: Sendable {
        package var minOccurs: Int?
        package var maxOccurs: Int?
        package var minLength: Int?
        package var maxLength: Int?
        package var maxDecimalPlaces: Int?
        package var minValue: Value?
        package var maxValue: Value?
        package var pattern: String?
        package var mediaTypes: [String] = []
        /// In bytes.
        package var maxSize: Double?
        package var units: [Value] = []
        /// The types of resources that an answer may refer to; empty: any.
        package var targets: [String] = []
    }
}

/// Reads Questionnaires.
struct QuestionnaireReader {
    /// How deep items may stand in each other.
    private static let depth = 64

    func read(_ node: DefinitionNode) -> Questionnaire {
        var result = Questionnaire()
        result.url = node.string(.url) ?? ""
        result.items = items(of: node, depth: Self.depth)
        return result
    }

    private func items(of node: DefinitionNode, depth: Int) -> [Questionnaire.Item] {
        guard depth > 0 else { return [] }
        return node.objects(.item).map { item($0, depth: depth) }
    }

    private func item(_ node: DefinitionNode, depth: Int) -> Questionnaire.Item {
        var item = Questionnaire.Item()
        item.linkId = node.string(.linkId) ?? ""
        item.type = node.string(.type).flatMap(Questionnaire.ItemType.init)
        item.isRequired = node.bool(.required)
        item.repeats = node.bool(.repeats)
        item.items = items(of: node, depth: depth - 1)
        item.options = node.objects(.answerOption).compactMap(option)
        item.valueSet = node.string(.answerValueSet) ?? ""
        item.conditions = node.objects(.enableWhen).map(condition)
        item.needsAllConditions = node.string(.enableBehavior) == "all"
        item.hasOpenCondition = !node.extensions(QuestionnaireExtension.enableWhenExpression).isEmpty
        item.limits = limits(node)
        return item
    }

    private func option(_ node: DefinitionNode) -> Questionnaire.Option? {
        node.choice("value").map {
            let isExclusive = node.extensionValue(QuestionnaireExtension.optionExclusive) == "true"
            return Questionnaire.Option(value: $0, isExclusive: isExclusive)
        }
    }

    private func condition(_ node: DefinitionNode) -> Questionnaire.Condition {
        Questionnaire.Condition(
            question: node.string(.question) ?? "", comparison: node.string(.`operator`) ?? "",
            answer: node.choice("answer"))
    }

    private func limits(_ node: DefinitionNode) -> Questionnaire.Limits {
        func number(_ url: String) -> Int? { node.extensionValue(url).flatMap { Int($0) } }
        func value(_ urls: [String]) -> Questionnaire.Value? {
            urls.lazy.flatMap(node.extensions).compactMap { $0.choice("value") }.first
        }
        var limits = Questionnaire.Limits()
        limits.minOccurs = number(QuestionnaireExtension.minOccurs)
        limits.maxOccurs = number(QuestionnaireExtension.maxOccurs)
        limits.minLength = number(QuestionnaireExtension.minLength)
        limits.maxLength = node.string(.maxLength).flatMap { Int($0) }
        limits.maxDecimalPlaces = number(QuestionnaireExtension.maxDecimalPlaces)
        limits.minValue = value(QuestionnaireExtension.minValue)
        limits.maxValue = value(QuestionnaireExtension.maxValue)
        limits.pattern = node.extensionValue(WellKnownExtension.regex)
        limits.mediaTypes = node.extensions(QuestionnaireExtension.mimeType).compactMap { $0.string(.valueCode) }
        limits.maxSize = node.extensionValue(QuestionnaireExtension.maxSize).flatMap { Double($0) }
        limits.units = node.extensions(QuestionnaireExtension.unitOption).compactMap { $0.choice("value") }
        limits.targets = node.extensions(QuestionnaireExtension.referenceResource).compactMap { $0.string(.valueCode) }
        return limits
    }
}

/// The extensions of questionnaires that the reader understands: FHIR's own and those of the guide for structured data
/// capture that limit an answer.
enum QuestionnaireExtension {
    private static let base = "http://hl7.org/fhir/StructureDefinition/"
    private static let capture = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
    static let optionExclusive = base + "questionnaire-optionExclusive"
    static let minOccurs = base + "questionnaire-minOccurs"
    static let maxOccurs = base + "questionnaire-maxOccurs"
    static let minLength = base + "minLength"
    static let maxDecimalPlaces = base + "maxDecimalPlaces"
    static let mimeType = base + "mimeType"
    static let maxSize = base + "maxSize"
    static let referenceResource = base + "questionnaire-referenceResource"
    static let unitOption = base + "questionnaire-unitOption"
    static let minValue = [base + "minValue", capture + "minQuantity"]
    static let maxValue = [base + "maxValue", capture + "maxQuantity"]
    static let enableWhenExpression = capture + "enableWhenExpression"
}
