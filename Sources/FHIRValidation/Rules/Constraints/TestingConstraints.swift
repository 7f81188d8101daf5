extension ConstraintTable {
    /// Constraints on TestScript and TestReport.
    static let testing: [ConstraintLogic] = [
        ConstraintLogic(
            "tst-1", .holds("assert.exists() xor operation.exists()"),
            text: Localized(
                nb: "Handlingen må ha enten operation eller assert, ikke begge.",
                en: "The action must have either an operation or an assert, not both."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")),
        ConstraintLogic(
            "tst-2", .holds("assert.exists() xor operation.exists()"),
            text: Localized(
                nb: "Handlingen må ha enten operation eller assert, ikke begge.",
                en: "The action must have either an operation or an assert, not both."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")),
        ConstraintLogic(
            "tst-3", .holds("expression.count() + headerField.count() + path.count() < 2"),
            text: Localized(
                nb: "Variabelen kan bare ha én av expression, headerField og path.",
                en: "The variable can have only one of expression, headerField and path."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")),
        ConstraintLogic(
            "tst-4", .holds("capability.where(required.exists() or validated.exists()).exists()"),
            text: Localized(
                nb: "Kravet (capability) sier verken required eller validated.",
                en: "The capability says neither required nor validated."),
            advice: Localized(
                nb: "Oppgi minst én av dem.",
                en: "Give at least one of them.")
        )
        .presuming("capability"),
        ConstraintLogic(
            "tst-5",
            .holds(
                """
                extension.exists() or contentType.count() + expression.count() + headerField.count() + \
                minimumId.count() + navigationLinks.count() + path.count() + requestMethod.count() + resource.count() \
                + responseCode.count() + response.count() + validateProfileId.count() < 2
                """),
            text: Localized(
                nb: "Kontrollen (assert) har mer enn én påstand.",
                en: "The assert makes more than one assertion."),
            advice: Localized(
                nb: "Del den i flere kontroller.",
                en: "Split it into several asserts.")),
        ConstraintLogic(
            "tst-6",
            .holds(
                """
                extension.exists() or contentType.count() + expression.count() + headerField.count() + \
                minimumId.count() + navigationLinks.count() + path.count() + requestMethod.count() + resource.count() \
                + responseCode.count() + response.count() + validateProfileId.count() < 2
                """),
            text: Localized(
                nb: "Kontrollen (assert) har mer enn én påstand.",
                en: "The assert makes more than one assertion."),
            advice: Localized(
                nb: "Del den i flere kontroller.",
                en: "Split it into several asserts.")),
        ConstraintLogic(
            "tst-7",
            .holds(
                """
                sourceId.exists() or targetId.count() + url.count() + params.count() = 1 or type.code.where($this in \
                ('capabilities' | 'search' | 'transaction' | 'history')).exists()
                """),
            text: Localized(
                nb: "Operasjonen må ha én av sourceId, targetId, params og url.",
                en: "The operation must have one of sourceId, targetId, params and url."),
            advice: Localized(
                nb: "Oppgi den operasjonen trenger.",
                en: "Give the one that the operation needs.")),
        ConstraintLogic(
            "tst-8",
            .holds(
                """
                sourceId.exists() or targetId.count() + url.count() + params.count() = 1 or type.code.where($this in \
                ('capabilities' | 'search' | 'transaction' | 'history')).exists()
                """),
            text: Localized(
                nb: "Operasjonen må ha én av sourceId, targetId, params og url.",
                en: "The operation must have one of sourceId, targetId, params and url."),
            advice: Localized(
                nb: "Oppgi den operasjonen trenger.",
                en: "Give the one that the operation needs.")),
        ConstraintLogic(
            "tst-9",
            .holds(
                """
                sourceId.exists() or targetId.count() + url.count() + params.count() = 1 or type.code.where($this in \
                ('capabilities' | 'search' | 'transaction' | 'history')).exists()
                """),
            text: Localized(
                nb: "Operasjonen må ha én av sourceId, targetId, params og url.",
                en: "The operation must have one of sourceId, targetId, params and url."),
            advice: Localized(
                nb: "Oppgi den operasjonen trenger.",
                en: "Give the one that the operation needs.")),
        ConstraintLogic(
            "tst-10",
            .holds(
                """
                compareToSourceId.exists() = (compareToSourceExpression.exists() or compareToSourcePath.exists())
                """),
            text: Localized(
                nb: "compareToSourceId må stå sammen med compareToSourceExpression eller compareToSourcePath.",
                en: "compareToSourceId must stand together with compareToSourceExpression or compareToSourcePath."),
            advice: Localized(
                nb: "Oppgi det som mangler, eller utelat alle.",
                en: "Give what is missing, or leave all of them out.")),
        ConstraintLogic(
            "tst-11",
            .holds(
                """
                compareToSourceId.exists() = (compareToSourceExpression.exists() or compareToSourcePath.exists())
                """),
            text: Localized(
                nb: "compareToSourceId må stå sammen med compareToSourceExpression eller compareToSourcePath.",
                en: "compareToSourceId must stand together with compareToSourceExpression or compareToSourcePath."),
            advice: Localized(
                nb: "Oppgi det som mangler, eller utelat alle.",
                en: "Give what is missing, or leave all of them out.")),
        ConstraintLogic(
            "tst-12",
            .holds(
                """
                direction.all($this = 'response' or ($this = 'request' and %context.response.empty() and \
                %context.responseCode.empty()))
                """),
            text: Localized(
                nb: "En kontroll av en forespørsel kan ikke ha response eller responseCode.",
                en: "An assert on a request cannot have response or responseCode."),
            advice: Localized(
                nb: "Utelat dem, eller rett direction.",
                en: "Leave them out, or correct the direction.")),
        ConstraintLogic(
            "tst-13",
            .holds(
                """
                direction.all($this = 'response' or ($this = 'request' and %context.response.empty() and \
                %context.responseCode.empty()))
                """),
            text: Localized(
                nb: "En kontroll av en forespørsel kan ikke ha response eller responseCode.",
                en: "An assert on a request cannot have response or responseCode."),
            advice: Localized(
                nb: "Utelat dem, eller rett direction.",
                en: "Leave them out, or correct the direction.")),
        ConstraintLogic(
            "inv-1", .holds("assert.exists() xor operation.exists()"),
            text: Localized(
                nb: "Handlingen må ha enten operation eller assert, ikke begge.",
                en: "The action must have either an operation or an assert, not both."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")
        )
        .on("TestReport.setup.action"),
        ConstraintLogic(
            "inv-2", .holds("assert.exists() xor operation.exists()"),
            text: Localized(
                nb: "Handlingen må ha enten operation eller assert, ikke begge.",
                en: "The action must have either an operation or an assert, not both."),
            advice: Localized(
                nb: "Behold én av dem.",
                en: "Keep one of them.")
        )
        .on("TestReport.test.action"),
    ]
}
