import Foundation
import Testing

@testable import SealedBundle

@Test(
    arguments: [
        ("2026-11-20", "2026-11-20T00:00:00+01:00"), ("2026-07-01", "2026-07-01T00:00:00+02:00"),
        ("2026-03-29T01:59:59", "2026-03-29T01:59:59+01:00"), ("2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00"),
        ("2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00"), ("2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00"),
        ("2024-02-29T12:30", "2024-02-29T12:30:00+01:00"), ("2026-11-20T00:00:00-05:30", "2026-11-20T06:30:00+01:00"),
    ])
func `times are read and shown as clocks in Oslo have them`(text: String, shown: String) throws {
    #expect(OsloTime(try #require(OsloTime.seconds(of: text))).text == shown)
}

@Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-29", "2026-11-20T24:00", "2026-11-20T", "2026-11-20T1:00", "2026-11-20 00:00",
    "2026-11-20T00:00+0100",
])
func `what is no time is refused`(text: String) { #expect(OsloTime.seconds(of: text) == nil) }

@Test func `the rule for summer time is that of the table of time zones`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Oslo"))
    for day in 0..<365 * 12 {
        for hour in [0, 1, 2, 12] {
            let seconds = 1_735_689_600 + day * 86400 + hour * 3600 - (hour == 1 ? 1 : 0)
            #expect(OsloTime(seconds).offset == zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
        }
    }
}

@Test(arguments: [
    ("2026-11-21T05:00:00+01:00", "2026-11-20", "2026-11-21"),
    ("2026-03-30T00:30:00+02:00", "2026-03-29", "2026-03-30"),
    ("2026-10-26T04:00:00+01:00", "2026-10-25", "2026-10-26"),
])
func `yesterday goes from midnight to midnight, also when the clocks are changed`(
    now: String, from: String, until: String
) throws {
    let period = Period.dayBefore(try #require(OsloTime.seconds(of: now)))
    #expect(period.from == OsloTime.seconds(of: from) && period.until == OsloTime.seconds(of: until))
}
