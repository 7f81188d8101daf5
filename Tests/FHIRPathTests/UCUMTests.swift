import Testing

@testable import FHIRPath

@Suite struct UCUMTests {
    @Test(arguments: [
        "mg", "mg/mL", "10*3/uL", "{tablet}", "mg{creat}", "/d", "kg.m/s2", "m2", "s-1", "%", "[iU]/L", "mm[Hg]", "Cel",
        "dam", "(kg.m)/s2",
        "1", "10*-3", "ug/kg/h", "L/min", "[in_i'H2O]", "mol/L", "ng/(24.h)", "B[SPL]", "{score}", "[arb'U]/mL", "a",
        "mo", "wk", "Ki" + "bit",
    ])
    func `is a unit`(code: String) { #expect(UCUM.isValid(code)) }

    @Test(arguments: [
        "", "tablet", "mg/", "m g", "mg//mL", "(mg", "mg)", "kmin", "{tab", "m^2", "µg", "10*x", "day", "0", "[foo]",
        "m+",
    ])
    func `is no unit`(code: String) { #expect(!UCUM.isValid(code)) }

    @Test(arguments: [
        ("1 'kg' = 1000 'g'", "true"), ("1 '[in_i]' = 2.54 'cm'", "true"), ("37 'Cel' = 98.6 '[degF]'", "true"),
        ("3600 'g/h' = 1 'g/s'", "true"),
        ("1 'L' = 1 'dm3'", "true"), ("1 '[iU]' = 1 '[arb\\'U]'", ""), ("100 '%' = 1 '1'", "true"),
        ("1 'mmol/L' = 0.001 'mol/L'", "true"),
        ("1 week = 7 days", "true"), ("1 year = 12 months", "true"), ("1 year = 1 'a'", ""), ("1 year ~ 1 'a'", "true"),
        ("1 '[lb_av]' = 453.59237 'g'", "true"),
    ])
    func `units convert exactly`(expression: String, expected: String) {
        #expect(Bench().evaluate(expression) == expected)
    }
}
