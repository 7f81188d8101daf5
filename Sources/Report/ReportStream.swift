/// A report on its way to where it goes, written as inputs are checked.
package struct ReportStream {
    private var renderer: ReportRenderer
    private let output: Output

    package init(_ renderer: ReportRenderer, output: Output) {
        self.renderer = renderer
        self.output = output
    }

    /// Writes what can be said of an input as it is made.
    package mutating func add(_ report: FileReport) throws(OutputError) {
        try add(renderer.part(report, through: output))
    }

    /// Writes what can be said of an input; a reader sees whole lines at once.
    package mutating func add(_ part: ReportPart) throws(OutputError) {
        try output.write(renderer.add(part))
        try output.flush()
    }

    package mutating func finish() throws(OutputError) {
        try output.write(renderer.finish())
        try output.flush()
    }
}
