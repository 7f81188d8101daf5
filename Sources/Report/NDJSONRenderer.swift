/// One line for each input: `{"file": …, "line": …, "outcome": {…}}`.
package struct NDJSONRenderer: Sendable {
    let writer: OutcomeWriter

    /// The line, but for what the output has already got.
    func line(_ report: FileReport, through output: Output? = nil) -> [UInt8] {
        var json = JSONWriter(indented: false, Page(through: output, room: writer.room(for: report)))
        json.beginObject()
        json.member("file", report.name)
        if let line = report.line { json.member("line", line) }
        json.beginObject("outcome")
        writer.write(report, namesFile: false, to: &json)
        json.endObject()
        json.endObject()
        json.endLine()
        return json.take()
    }
}
