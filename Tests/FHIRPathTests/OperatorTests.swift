import Testing

@testable import FHIRPath

@Suite struct OperatorTests {
    private let bench = Bench()

    @Test(arguments: [
        ("1 = 1.0", "true"), ("'a' = 'A'", "false"), ("'a' ~ 'A'", "true"), ("' a  b ' ~ 'A B'", "true"),
        ("1.01 ~ 1.0", "true"), ("1.01 ~ 1.02", "false"),
        ("1.2 / 1.8 ~ 0.67", "true"), ("@2012-04-15 = @2012-04-15T10:00:00", ""), ("@2012 = @2013-01", "false"),
        ("@2012-04-15T15:00:00+02:00 = @2012-04-15T13:00:00Z", "true"),
        ("@2012-04-15T15:00:00 = @2012-04-15T13:00:00Z", ""),
        ("@2012-04-15T15:00:00 = @2012-04-17T13:00:00Z", "false"), ("@T10:00:00 = @T10:00:00.000", "true"),
        ("(1 | 2) = (2 | 1)", "false"), ("(1 | 2) ~ (2 | 1)", "true"), ("{} = 1", ""), ("{} ~ {}", "true"),
        ("name = name", "true"),
        ("name[0] = name[1]", "false"), ("gender = 'female'", "true"), ("'female' = gender", "true"),
        ("birthDate = @1974-12-25", "true"),
        ("weight = 70500 'g'", "true"), ("weight.value = 70.5", "true"), ("1 = '1'", "false"),
    ])
    func `equality and equivalence`(expression: String, expected: String) {
        #expect(bench.evaluate(expression) == expected)
    }

    @Test(arguments: [
        ("1 < 1.5", "true"), ("'a' < 'b'", "true"), ("@2018-03 < @2018-03-01", ""), ("@2018-03 < @2018-04-01", "true"),
        ("birthDate < today()", "true"), ("@T10:30 > @T09", "true"), ("1 'cm' < 1 'm'", "true"), ("1 'cm' < 1 's'", ""),
        ("1 year > 11 months", "true"),
        ("1 < 'a'", "error: '<' cannot work on System.Integer and System.String"), ("{} > 1", ""),
        ("@2018-03-01T10:30:00 <= @2018-03-01T10:30:00.0", "true"),
    ])
    func `comparison`(expression: String, expected: String) { #expect(bench.evaluate(expression) == expected) }

    @Test(arguments: [
        ("{} and false", "false"), ("{} or true", "true"), ("{} implies true", "true"), ("true implies {}", ""),
        ("true xor {}", ""),
        ("false and (1 | 2)", "false"), ("'text' and true", "true"), ("active.not()", "false"), ("(0).not()", "false"),
    ])
    func `three-valued logic`(expression: String, expected: String) { #expect(bench.evaluate(expression) == expected) }

    @Test(arguments: [
        ("0.1 + 0.2 = 0.3", "true"), ("1.10 + 1.1", "2.20"), ("1 / 3", "0.33333333"), ("1 / 0", ""), ("7 div 2", "3"),
        ("-7 div 2", "-3"),
        ("7 mod 0", ""), ("5.5 mod 2", "1.5"), ("9223372036854775807 + 1", ""),
        ("12345678901234567890.123456789012345678 + 0.000000000000000001", "12345678901234567890.123456789012345679"),
        ("'a' + {}", ""), ("'a' & {}", "a"), ("1 'g' + 1 'mg'", "1001 'mg'"), ("2 'm' * 3 'm' = 6 'm2'", "true"),
        ("6 'm' / 2", "3 'm'"),
        ("1 'm' + 1 's'", ""), ("- 5 'mg'", "-5 'mg'"),
    ])
    func `arithmetic is exact`(expression: String, expected: String) { #expect(bench.evaluate(expression) == expected) }

    @Test(arguments: [
        ("@2014 + 24 months", "2016"), ("@2014 + 23 months", "2015"), ("@2016 + 365 days", "2017"),
        ("@2019-03-01 + 24 months", "2021-03-01"),
        ("@2024-01-31 + 1 month", "2024-02-29"), ("@2024-02-29 + 1 year", "2025-02-28"),
        ("@2024-03-01 - 1 day", "2024-02-29"),
        ("@2024-02-29 + 1 week", "2024-03-07"), ("@T23:30 + 1 hour", "00:30"),
        ("@T10:00:00 + 1.5 seconds", "10:00:01.500"),
        ("@2024-12-31T23:59:59Z + 1 second", "2025-01-01T00:00:00Z"),
        ("@2024 + 1 'a'", "error: 'a' is no unit that can be used here"),
        ("@2024-01-01 + 1 hour", "error: 'hour' is no unit that can be used here"), ("@9999-12-31 + 1 day", ""),
        ("@2024-01-01 + 3.9 days", "2024-01-04"),
        ("@T10:00 + 1 day", "error: 'day' is no unit that can be used here"),
    ])
    func `dates move by calendar durations`(expression: String, expected: String) {
        #expect(bench.evaluate(expression) == expected)
    }

    @Test(arguments: [
        ("1 is Integer", "true"), ("1 is System.Decimal", "false"), ("active is boolean", "true"),
        ("active is Boolean", "false"),
        ("deceased is boolean", "true"), ("(deceased as boolean)", "false"), ("weight is Quantity", "true"),
        ("1 'mg' is Quantity", "true"),
        ("gender as string", ""), ("gender as code", "female"), ("Patient is Resource", "true"),
        ("'a' in name.given", "false"),
        ("name.given contains 'Anne'", "true"), ("{} in name.given", ""),
    ])
    func `types and membership`(expression: String, expected: String) {
        #expect(bench.evaluate(expression) == expected)
    }
}
