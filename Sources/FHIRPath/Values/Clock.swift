import Glibc

extension Moment {
    /// This moment in the machine's time zone, to the millisecond.
    public static var now: Moment {
        var time = timespec(), local = tm()
        clock_gettime(CLOCK_REALTIME, &time)
        localtime_r(&time.tv_sec, &local)
        var now = Moment(kind: .dateTime, precision: .second)
        (now.year, now.month, now.day) = (Int32(local.tm_year + 1900), UInt8(local.tm_mon + 1), UInt8(local.tm_mday))
        (now.hour, now.minute) = (UInt8(local.tm_hour), UInt8(local.tm_min))
        now.second = UInt8(min(local.tm_sec, 59))
        now.nanosecond = UInt32(time.tv_nsec / 1_000_000) * 1_000_000
        now.fractionDigits = 3
        now.offset = Int16(local.tm_gmtoff / 60)
        return now
    }
}
