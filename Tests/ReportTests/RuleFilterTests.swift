import Testing

@testable import Report

@Test(
    arguments: [
        ([], [], "fhir/fixed", true), (["fhir/fixed"], [], "fhir/fixed", false),
        (["fhir/"], [], "fhir/invariant/ele-1", false),
        (["fhir/fix"], [], "fhir/fixed", true), ([], ["lmr/"], "fhir/fixed", false),
        ([], ["lmr/"], "lmr/double-identity", true),
        (["lmr/"], ["lmr/a"], "lmr/a", true), (["lmr/"], ["lmr/a"], "lmr/b", false),
        (["lmr/a"], ["lmr/"], "lmr/a", false),
        (["lmr/a"], ["lmr/"], "lmr/b", true),
        ([], ["lmr/"], "fhir/syntax/json", true), (["fhir/"], [], "fhir/syntax/json", true),
        (["fhir/syntax/"], [], "fhir/syntax/json", false), (["fhir/syntax/json"], [], "fhir/syntax/json", false),
        (["fhir/syntax/json"], [], "fhir/syntax/nul", true), ([], ["lmr/"], "fhir/resource-type", true),
        (["fhir/resource-type"], [], "fhir/resource-type", false), ([], ["lmr/"], "lmdi/bundle-expected", true),
    ] as [([String], [String], String, Bool)])
func `the longer name decides whether a rule is heard`(ignored: [String], selected: [String], rule: String, kept: Bool)
{
    #expect(RuleFilter(ignored: ignored, selected: selected).keeps(issue(rule)) == kept)
}
