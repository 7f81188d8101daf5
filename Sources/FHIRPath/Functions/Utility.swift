// FHIRPath N1, 5.9 "Utility functions": the clock.
extension Machine {
    /// `now()`, `today()`, `timeOfDay()`: the same moment all through an evaluation.
    mutating func pushClock(_ kind: Moment.Kind) {
        stack.drop()
        let now = self.now ?? .now
        self.now = now
        switch kind {
        case .dateTime: stack.push(.moment(now))
        case .date:
            var today = now.with(kind: .date, precision: .day)
            today.offset = Moment.noOffset
            stack.push(.moment(today))
        case .time:
            var time = now.with(kind: .time, precision: .second)
            time.offset = Moment.noOffset
            stack.push(.moment(time))
        }
    }
}
