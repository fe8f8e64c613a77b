/// The program beside `rectify` that opens and writes files of office programs: what comes from outside is opened here,
/// under limits of memory and time, and the libraries that it takes do not slow the dashboard's start.
@main
struct Office {
    static func main() {}
}
