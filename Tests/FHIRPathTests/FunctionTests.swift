import Testing

@testable import FHIRPath

/// One table for each chapter of the specification's functions.
@Suite struct FunctionTests {
    private let bench = Bench()

    @Test(arguments: [
        ("name.exists()", "true"), ("name.exists(use = 'usual')", "true"), ("name.empty()", "false"),
        ("{}.exists()", "false"),
        ("name.all(given.exists())", "true"), ("name.all(family.exists())", "false"),
        ("(true | false).anyTrue()", "true"),
        ("(true | false).allFalse()", "false"), ("{}.allTrue()", "true"), ("name.given.count()", "3"),
        ("(1 | 2).subsetOf(1 | 2 | 3)", "true"), ("(1 | 2).supersetOf(1 | 2 | 3)", "false"),
        ("1.combine(1).distinct()", "1"), ("1.combine(1).isDistinct()", "false"),
        ("('a' | 1).allTrue()", "error: 'allTrue' needs Booleans"),
        ("1.combine(1.0).isDistinct()", "false"), ("name.combine(name).distinct().count()", "2"),
    ])
    func `existence`(expression: String, expected: String) { #expect(bench.evaluate(expression) == expected) }

    @Test(arguments: [
        ("name.select(given.first())", "Kari | Kaja"), ("name.given.select($index)", "0 | 1 | 2"),
        ("Patient.repeat(contained).title", "Ward"), ("name.given.ofType(string).count()", "3"),
        ("gender.ofType(string)", ""),
        ("gender.is(string)", "true"), ("(3 | 1 | 2).sort()", "1 | 2 | 3"), ("(3 | 1 | 2).sort(-$this)", "3 | 2 | 1"),
        ("name.sort(family desc).given.first()", "Kaja"), ("(1|2|3).aggregate($this + $total, 0)", "6"),
        ("(1|2|3).where($this > 1).first()", "2"), ("name.where(use)", "HumanName | HumanName"),
    ])
    func `filtering, projection and sorting`(expression: String, expected: String) {
        #expect(bench.evaluate(expression) == expected)
    }

    @Test(arguments: [
        ("name.given.tail()", "Anne | Kaja"), ("name.given.skip(2)", "Kaja"), ("name.given.take(1)", "Kari"),
        ("name.given.last()", "Kaja"),
        ("name.given[7]", ""), ("(1|2|3).intersect(3|2)", "2 | 3"), ("1.combine(1).combine(2).exclude(2)", "1 | 1"),
        ("(1|2).union(2|3)", "1 | 2 | 3"), ("(1|2).combine(2)", "1 | 2 | 2"), ("name.given.skip(-1).count()", "3"),
        ("name.given.take(-1)", ""),
    ])
    func `subsetting and combining`(expression: String, expected: String) {
        #expect(bench.evaluate(expression) == expected)
    }

    @Test(arguments: [
        ("iif(true, 1, 1 / 0)", "1"), ("iif(false, 1)", ""), ("'yes'.toBoolean()", "true"), ("'2'.toBoolean()", ""),
        ("'+7'.toInteger()", "7"),
        ("'7.0'.toInteger()", ""), ("true.toDecimal()", "1.0"), ("'1.50'.toDecimal()", "1.50"),
        ("'1e3'.toDecimal()", ""),
        ("'2015-02'.toDate()", "2015-02"), ("@2015-02-04T10:00:00Z.toDate()", "2015-02-04"),
        ("'14:34'.toTime()", "14:34"),
        ("'25:00'.convertsToTime()", "false"), ("'5 days'.toQuantity()", "5 days"),
        ("'5 \\'mg\\''.toQuantity()", "5 'mg'"),
        ("'5 mg'.convertsToQuantity()", "false"), ("1000 'mg'.toQuantity('g')", "1 'g'"),
        ("1 'mg'.toQuantity('m')", ""),
        ("70.50.toString()", "70.50"), ("weight.value.toString()", "70.50"), ("weight.toString()", "70.50 'kg'"),
        ("{}.toString()", ""),
    ])
    func `conversion`(expression: String, expected: String) { #expect(bench.evaluate(expression) == expected) }

    @Test(arguments: [
        ("'blåbær'.length()", "6"), ("'blåbær'.substring(2, 2)", "åb"), ("'blåbær'.indexOf('b')", "0"),
        ("'blåbær'.lastIndexOf('b')", "3"),
        ("'abc'.substring(9)", ""), ("'abc'.replace('b', 'x')", "axc"), ("'aaa'.replace('aa', 'b')", "ba"),
        ("'Ab'.upper() & 'Ab'.lower()", "ABab"),
        ("'a\nb'.matches('a.b')", "true"), ("'ab\n'.matches('b$')", "false"), ("'xay'.matches('a')", "true"),
        ("'xay'.matchesFull('a')", "false"),
        ("'ÆØÅ'.matches('^.{3}$')", "true"), ("'2020-01'.replaceMatches('(\\\\d+)-(\\\\d+)', '$2/$1')", "01/2020"),
        ("'ABC'.matches('abc', 'i')", "true"), ("'a,b'.split(',').join(';')", "a;b"), ("'  x '.trim()", "x"),
        ("'abc'.toChars()", "a | b | c"),
        ("gender.startsWith('fe') and gender.endsWith('ale') and gender.contains('ma')", "true"),
        ("'æ'.encode('base64').decode('base64')", "æ"),
        ("'<a&b>'.escape('html').unescape('html')", "<a&b>"), ("'x'.encode('rot13')", ""),
    ])
    func `strings`(expression: String, expected: String) { #expect(bench.evaluate(expression) == expected) }

    @Test(arguments: [
        ("(-5).abs()", "5"), ("(-1.5).ceiling()", "-1"), ("(-1.5).floor()", "-2"), ("1.9.truncate()", "1"),
        ("2.5.round()", "3"),
        ("(-2.5).round()", "-3"), ("3.14159.round(2)", "3.14"), ("2.power(10)", "1024"),
        ("2.power(0.5).round(6)", "1.414214"),
        ("(-1).sqrt()", ""), ("1000.log(10)", "3"), ("0.exp()", "1"), ("0.ln()", ""), ("1.3.power(2)", "1.69"),
    ])
    func `math`(expression: String, expected: String) { #expect(bench.evaluate(expression) == expected) }

    @Test(arguments: [
        ("children().count()", "10"), ("birthDate.children().count()", "1"), ("name[1].descendants().count()", "2"),
        ("now()", "2024-02-29T12:30:15.123+01:00"), ("today()", "2024-02-29"), ("timeOfDay()", "12:30:15.123"),
        ("name.trace('n', given).count()", "2"), ("1.type().name & '/' & gender.type().namespace", "Integer/FHIR"),
    ])
    func `navigation and utility`(expression: String, expected: String) {
        #expect(bench.evaluate(expression) == expected)
    }

    @Test(arguments: [
        ("1.587.lowBoundary()", "1.58650000"), ("1.587.highBoundary(2)", "1.59"), ("@2014.highBoundary(6)", "2014-12"),
        ("@2016-02.highBoundary()", "2016-02-29"), ("@T10:30.lowBoundary(9)", "10:30:00.000"),
        ("1.500.precision()", "3"),
        ("@2014-01-01T08.lowBoundary(17)", "2014-01-01T08:00:00.000+14:00"), ("1 'cm'.comparable(1 '[in_i]')", "true"),
    ])
    func `boundaries`(expression: String, expected: String) { #expect(bench.evaluate(expression) == expected) }
}
