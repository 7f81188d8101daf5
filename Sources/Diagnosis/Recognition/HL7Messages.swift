/// The message ids of HL7's validator. A row that ends with `*` is for all ids that begin so; the first that fits
/// counts.
enum HL7Messages {
    static func meaning(_ id: String) -> Meaning? {
        let id = id.lowercased()
        return rows.first { $0.id.hasSuffix("*") ? id.hasPrefix($0.id.dropLast()) : id == $0.id }?.meaning
    }

    private static let code = Meaning(
        "fhir/binding", "fhir/code-unknown", "fhir/fixed-value", "fhir/pattern", "fhir/format")
    private static let undecided = Meaning("fhir/binding-not-evaluated", "fhir/binding", kind: .note)

    private static let rows: [(id: String, meaning: Meaning)] = [
        ("validation_val_profile_maximum", Meaning("fhir/cardinality", "fhir/slicing-maximum", "fhir/choice-twice")),
        (
            "validation_val_profile_minimum*",
            Meaning(
                "fhir/cardinality", "fhir/slicing-minimum", "fhir/choice-type", "fhir/invariant/ele-1", "fhir/json-type"
            )
        ),
        ("validation_val_profile_notslice", Meaning("fhir/slicing-closed", "fhir/extension-part", "fhir/choice-type")),
        ("validation_val_profile_outoforder", Meaning("fhir/slicing-order", "fhir/xml-order")),
        (
            "validation_val_profile_notallowed",
            Meaning("fhir/unknown-element", "fhir/slicing-closed", "fhir/profile-type", "fhir/cardinality", kind: .echo)
        ),
        ("validation_val_profile_unknown*", Meaning("fhir/profile-unknown", "lmdi/lr-allowed-resources")),
        (
            "validation_val_profile_wrongtype*",
            Meaning("fhir/profile-type", "fhir/resource-type", "lmdi/bundle-expected")
        ),
        (
            "validation_bundle_message",
            Meaning("fhir/invariant/bdl-12", "fhir/invariant/bdl-11", "fhir/fixed-value", kind: .echo)
        ),
        ("validation_*", Meaning("fhir/profile-type", "fhir/cardinality")),
        ("_dt_fixed_wrong", Meaning("fhir/fixed-value", "fhir/pattern", "fhir/extension-part")),
        (
            "reference_ref_cantmatchchoice",
            Meaning("fhir/reference-type", "fhir/reference-profile", "fhir/reference-unresolved", kind: .echo)
        ),
        ("reference_ref_badtargettype*", Meaning("fhir/reference-type", "fhir/resource-type", kind: .echo)),
        (
            "reference_ref_cantresolve*",
            Meaning("fhir/reference-unresolved", "lmr/unresolved-reference", "fhir/invariant/ref-1")
        ),
        ("reference_ref_nodisplay", Meaning(kind: .note)),
        ("reference_*", Meaning("fhir/reference-type", "fhir/reference-unresolved", "fhir/invariant/ref-1")),
        (
            "bundle_bundle_not_local",
            Meaning("lmr/unresolved-reference", "fhir/reference-unresolved", "lmr/external-reference", kind: .echo)
        ),
        ("bundle_entry_url_matches*", Meaning("fhir/invariant/bdl-8", "fhir/format", "lmr/without-key")),
        ("bundle_entry_url_absolute", Meaning("fhir/format", "fhir/invariant/bdl-8", "lmr/without-key")),
        ("bundle_*", Meaning("fhir/invariant/", "lmr/unresolved-reference", "fhir/reference-unresolved")),
        ("terminology_tx_valueset_notfound*", undecided),
        ("terminology_tx_code_valueset_ext", Meaning("fhir/binding", kind: .note)),
        ("terminology_tx_display*", Meaning("fhir/display")),
        ("display_name*", Meaning("fhir/display")),
        ("terminology_*", code),
        ("type_specific_checks_dt_datetime_reasonable", Meaning("lmr/long-ago", kind: .note)),
        ("type_specific_checks_dt_decimal_range", Meaning("fhir/format", kind: .note)),
        ("type_specific_checks_dt_primitive_ws", Meaning("fhir/format", "fhir/blank-string")),
        ("type_specific_checks_dt_string_ws", Meaning("fhir/blank-string", "fhir/format")),
        (
            "type_specific_checks_dt_primitive_notempty",
            Meaning("fhir/invariant/ele-1", "fhir/format", "fhir/syntax/empty-value")
        ),
        (
            "type_specific_checks_dt_primitive_valueext",
            Meaning(
                "fhir/invariant/ele-1", "fhir/cardinality", "fhir/syntax/text", "fhir/syntax/attribute",
                "fhir/syntax/empty-value")
        ),
        ("type_specific_checks_dt_boolean_value", Meaning("fhir/json-type", "fhir/format")),
        (
            "type_specific_checks_dt_integer*",
            Meaning("fhir/format", "fhir/json-type", "fhir/syntax/number", "fhir/min-value")
        ),
        (
            "type_specific_checks_dt_*",
            Meaning("fhir/format", "fhir/json-type", "fhir/syntax/number", "lmdi/time-required")
        ),
        ("type_specific_checks_canonical*", Meaning("fhir/format", "lmdi/lr-allowed-resources")),
        ("resource_res_id*", Meaning("fhir/format", "fhir/max-length")),
        ("extension_ext_subextension_invalid", Meaning("fhir/extension-part")),
        ("extension_extp_context_wrong", Meaning("fhir/extension-context")),
        ("extension_ext_context*", Meaning("fhir/extension-context")),
        ("extension_ext_type", Meaning("fhir/choice-type", "fhir/extension-part")),
        ("extension_prof_type", Meaning("fhir/choice-type", "fhir/reference-type")),
        (
            "extension_ext_url_notfound",
            Meaning("fhir/cardinality", "fhir/extension-unknown", "fhir/extension-part", "fhir/slicing-closed")
        ),
        (
            "extension_ext_simple_absent",
            Meaning("fhir/cardinality", "fhir/extension-part", "fhir/invariant/ext-1", "fhir/invariant/ele-1")
        ),
        ("extension_ext_unknown*", Meaning("fhir/extension-unknown", "fhir/modifier-extension-unknown")),
        (
            "extension_*",
            Meaning(
                "fhir/extension-unknown", "fhir/extension-part", "fhir/extension-context",
                "fhir/modifier-extension-unknown")
        ),
        ("contained_orphan_dom3", Meaning("fhir/invariant/dom-3")),
        ("illegal_property", Meaning("fhir/unknown-element", "fhir/companion")),
        ("unicode_*", Meaning("fhir/syntax/nul", "fhir/control-character", "fhir/syntax/surrogate")),
        ("language_*", Meaning(kind: .note)), ("all_observations_*", Meaning(kind: .note)),
        (
            "exception",
            Meaning(
                "fhir/syntax/", "fhir/resource-type", "fhir/json-type", "fhir/companion", "fhir/format", kind: .parser)
        ),
        ("xml_attr*", Meaning("fhir/syntax/attribute", "fhir/syntax/text")),
        ("xhtml_*", Meaning("fhir/invariant/txt-1", "fhir/syntax/attribute")),
    ]
}
