//! A server that lives as long as this process.

use super::ServerError;
use super::kind::Kind;
use std::fs::{DirBuilder, read_to_string};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A server that lives as long as this process.
#[derive(Debug)]
pub(super) struct Private {
    pub(super) url: String,
    /// Holds the writing end of the pipe that the watchdog reads from: when this process ends, the system closes it.
    _watchdog: Child,
}

/// Runs `./start` and, as soon as nobody holds the writing end of its input any more, ends it and removes the folder.
///
/// The server is the shell's own child, so that its process id cannot be anybody else's while it is not waited for.
/// It is asked twice because PostgreSQL waits for its clients after SIGTERM, and not after SIGINT.
const WATCHDOG: &str = r#"
cd "$1" || exit 1
exec 3<&0 </dev/null
sh ./start >log 2>&1 3<&- &
server=$!
{
    cat <&3 >/dev/null
    if [ ! -e stopped ]; then
        kill -TERM $server
        kill -INT $server
        n=0
        while [ $n -lt 100 ] && [ ! -e stopped ]; do
            sleep 0.1
            n=$((n + 1))
        done
        [ -e stopped ] || kill -KILL $server
    fi
} 2>/dev/null &
reader=$!
exec 3<&-
wait $server
echo $? >stopped
wait $reader
cd /
n=0
while [ $n -lt 50 ]; do
    rm -rf "$1" 2>/dev/null
    [ -e "$1" ] || exit 0
    sleep 0.1
    n=$((n + 1))
done
"#;

impl Private {
    /// Starts a server and waits until it answers.
    pub(super) fn start(kind: &Kind) -> Result<Self, ServerError> {
        let (folder, owner) = make_folder(kind)?;
        let mut watchdog =
            Self::watch(kind, &folder, owner).inspect_err(|_| drop(std::fs::remove_dir_all(&folder)))?;
        match wait_until_it_answers(kind, &folder) {
            Ok(url) => Ok(Self { url, _watchdog: watchdog }),
            Err(error) => {
                drop(watchdog.stdin.take());
                // Its exit code says nothing that the error does not.
                drop(watchdog.wait());
                Err(error)
            }
        }
    }

    /// Starts the watchdog, which starts the server. From then on the folder is the watchdog's to remove.
    fn watch(kind: &Kind, folder: &Path, owner: Option<(u32, u32)>) -> Result<Child, ServerError> {
        let start = folder.join("start");
        std::fs::write(&start, script(&(kind.commands)(folder)?))
            .map_err(|error| problem(kind, &start, &error))?;
        let mut watchdog = Command::new("sh");
        watchdog.args(["-c", WATCHDOG, "hadir-watchdog"]).arg(folder);
        watchdog.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        // Ctrl-C reaches the tests, not the watchdog: it goes on when they are gone.
        watchdog.current_dir(folder).process_group(0);
        watchdog.env("TMPDIR", folder).env_remove("PGDATA");
        if let Some((user, group)) = owner {
            watchdog.uid(user).gid(group);
        }
        watchdog.spawn().map_err(|error| problem(kind, Path::new("sh"), &error))
    }
}

fn problem(kind: &Kind, path: &Path, error: &std::io::Error) -> ServerError {
    ServerError::Folder { server: kind.name, path: path.to_path_buf(), problem: error.to_string() }
}

/// A folder of its own, and to whom it belongs if not to us: database servers refuse to run as root.
fn make_folder(kind: &Kind) -> Result<(PathBuf, Option<(u32, u32)>), ServerError> {
    let in_memory = memory();
    let temporary = in_memory.clone().unwrap_or_else(std::env::temp_dir);
    // The path of a socket has 107 bytes.
    let short = temporary.as_os_str().len() <= 60 && temporary.is_absolute();
    let name = format!("hadir-{}-{}", kind.short, crate::unique::unique());
    let make = |parent: &Path| {
        let folder = parent.join(&name);
        DirBuilder::new().mode(0o700).create(&folder).map_err(|error| problem(kind, &folder, &error))?;
        let owner = folder.metadata().map_err(|error| problem(kind, &folder, &error))?.uid();
        Ok((folder, owner == 0))
    };
    let (mut folder, as_root) = make(if short { &temporary } else { Path::new("/tmp") })?;
    if !as_root {
        return Ok((folder, None));
    }
    let nobody = nobody();
    if in_memory.is_none() && short && temporary != Path::new("/tmp") {
        // Root's own temporary folder may be closed to others.
        drop(std::fs::remove_dir(&folder));
        folder = make(Path::new("/tmp"))?.0;
    }
    chown(&folder, Some(nobody.0), Some(nobody.1)).map_err(|error| problem(kind, &folder, &error))?;
    Ok((folder, Some(nobody)))
}

/// Where Linux keeps files in memory, if there is room and nobody has named another folder for temporary files: creating a
/// schema's tables there takes a tenth of the time, most of which a disk spends on files that nobody will need again.
fn memory() -> Option<PathBuf> {
    const ROOM_IN_KIB: u64 = 2 * 1024 * 1024;
    let folder = Path::new("/dev/shm");
    if std::env::var_os("TMPDIR").is_some() {
        return None;
    }
    let answer = Command::new("df").arg("-Pk").arg(folder).stderr(Stdio::null()).output().ok()?;
    let answer = String::from_utf8(answer.stdout).ok()?;
    let available: u64 = answer.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    (available >= ROOM_IN_KIB).then(|| folder.to_path_buf())
}

/// The user and group ids of `nobody`.
fn nobody() -> (u32, u32) {
    const USUAL: (u32, u32) = (65_534, 65_534);
    let users = read_to_string("/etc/passwd").unwrap_or_default();
    let ids = users.lines().find_map(|line| {
        let mut fields = line.strip_prefix("nobody:")?.split(':').skip(1);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    });
    ids.unwrap_or(USUAL)
}

/// A shell script that runs the commands in order and becomes the last.
fn script(commands: &[Vec<String>]) -> String {
    let quoted = |command: &Vec<String>| {
        let words = command.iter().map(|word| format!("'{}'", word.replace('\'', r"'\''")));
        words.collect::<Vec<_>>().join(" ")
    };
    let (last, before) =
        commands.split_last().map_or((None, commands), |(last, before)| (Some(last), before));
    let before = before.iter().map(|command| format!("{} || exit\n", quoted(command)));
    let last = last.iter().map(|command| format!("exec {}\n", quoted(command)));
    before.chain(last).collect()
}

fn wait_until_it_answers(kind: &Kind, folder: &Path) -> Result<String, ServerError> {
    const PAUSE: Duration = Duration::from_millis(20);
    const PAUSES: u32 = 6_000;
    let url = (kind.url)(folder);
    let mut problem = "it made no socket".to_owned();
    for _ in 0..PAUSES {
        std::thread::sleep(PAUSE);
        if let Ok(code) = read_to_string(folder.join("stopped")) {
            problem = format!("it stopped with exit code {}", code.trim());
            break;
        }
        if ["s", ".s.PGSQL.5432"].iter().any(|socket| folder.join(socket).exists()) {
            match (kind.run)(&url, "SELECT 1") {
                Ok(()) => return Ok(url),
                Err(error) => problem = error,
            }
        }
    }
    let log = read_to_string(folder.join("log")).unwrap_or_default();
    let lines: Vec<&str> = log.lines().collect();
    let log = lines.get(lines.len().saturating_sub(20)..).unwrap_or_default().join("\n");
    Err(ServerError::NotStarted { server: kind.name, problem, log })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_that_stops_at_once_says_why_and_leaves_nothing() {
        let kind = Kind {
            commands: |folder| {
                let complain = format!("echo lives in {} >&2; exit 7", folder.display());
                Ok(vec![vec!["sh".into(), "-c".into(), complain], vec!["never".into(), "reached".into()]])
            },
            ..super::super::postgres::KIND
        };
        let error = Private::start(&kind).unwrap_err();
        let ServerError::NotStarted { problem, log, .. } = &error else { panic!("{error}") };
        assert_eq!(problem, "it stopped with exit code 7");
        let folder = log.trim().strip_prefix("lives in ").unwrap();
        assert!(!Path::new(folder).exists(), "{folder}");
    }

    #[test]
    fn a_script_survives_blanks_and_quotes() {
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        let text = script(&[words(&["true"]), words(&["printf", "%s|", "a b", "it's", "$HOME"])]);
        let output = Command::new("sh").args(["-c", &text]).output().unwrap();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), "a b|it's|$HOME|");
    }
}
