import Glibc

/// Standard input, output and error of a process.
public enum StandardDescriptors {
    /// Makes sure that all three are open, before anything else is: where one was handed over closed, the next file that is
    /// opened would get its number, and what is said of an error would be written into a journal. What stands in its place
    /// takes and gives nothing: reading from it and writing to it fail as they did.
    public static func secure() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            let flags = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY
            // The lowest number that is free is this one. Where there is no such device, a folder holds the place.
            if open("/dev/null", flags) < 0, open("/", O_RDONLY | O_DIRECTORY) < 0 { exit(1) }
        }
    }
}
