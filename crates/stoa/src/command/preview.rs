//! `stoa preview`: the demonstration of a catalogue that is being written, and a drawing of the questions of each life
//! event. It begins again after each change, and shows the problems as a page while there are errors.

use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode};
use std::time::{Duration, SystemTime};

use anyhow::Context;
use catalogue::Catalogue;

use crate::files::Folders;
use crate::terminal::{Style, Terminal};

/// How often files are looked at.
const PAUSE: Duration = Duration::from_millis(300);
/// How long a browser may take to ask.
const PATIENCE: Duration = Duration::from_millis(200);

#[derive(clap::Args)]
pub struct Options {
    /// The catalogue's folder; further ones are read beside the first.
    #[arg(required = true)]
    folders: Vec<PathBuf>,
    /// Where it is shown, on this machine alone.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Runs until it is interrupted, which also ends the server that it started.
pub fn run(options: &Options, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    let data = std::env::temp_dir().join(format!("stoa-preview-{}", options.port));
    let mut seen = None;
    let mut shown = Shown::Nothing;
    loop {
        let now = stamps(&options.folders);
        if seen.as_ref() != Some(&now) {
            seen = Some(now);
            shown.end();
            shown = begin(options, &data, terminal)?;
        }
        shown = shown.turn(options)?;
        std::thread::sleep(PAUSE);
    }
}

/// What the port shows.
enum Shown {
    Nothing,
    /// The server, and the drawings one port above.
    Site(Child, Answer),
    Page(Answer),
}

/// One page for every caller.
struct Answer(TcpListener, String);

impl Answer {
    fn turn(&self) {
        let Answer(listener, page) = self;
        while let Ok((mut caller, _)) = listener.accept() {
            let _ = caller.set_nonblocking(false);
            let _ = caller.set_read_timeout(Some(PATIENCE));
            let _ = caller.read(&mut [0; 4096]);
            let _ = caller.write_all(page.as_bytes());
        }
    }
}

impl Shown {
    fn end(&mut self) {
        if let Shown::Site(server, _) = self {
            let _ = server.kill();
            let _ = server.wait();
        }
        *self = Shown::Nothing;
    }

    /// Answers those who wait for a page; a server that ended by itself leaves a page that says so.
    fn turn(self, options: &Options) -> anyhow::Result<Shown> {
        match self {
            Shown::Site(mut server, drawings) => match server.try_wait()? {
                None => {
                    drawings.turn();
                    Ok(Shown::Site(server, drawings))
                }
                Some(_) => show_problems(options, &["The server ended: the terminal says why.".to_string()]),
            },
            Shown::Page(problems) => {
                problems.turn();
                Ok(Shown::Page(problems))
            }
            Shown::Nothing => Ok(Shown::Nothing),
        }
    }
}

fn address(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

/// The site, or the problems of the catalogue.
fn begin(options: &Options, data: &Path, terminal: &Terminal) -> anyhow::Result<Shown> {
    let folders = Folders { catalogue: options.folders.clone() };
    let read = match folders.load() {
        Ok(catalogue) if catalogue.problems.errors() == 0 => Ok(catalogue),
        Ok(catalogue) => Err(catalogue.problems.lines(&catalogue.files)),
        // A file may be half written: the next look finds it whole.
        Err(error) => Err(vec![format!("{error:#}")]),
    };
    let catalogue = match read {
        Ok(catalogue) => catalogue,
        Err(lines) => {
            lines.iter().for_each(|line| terminal.error(line));
            return show_problems(options, &lines);
        }
    };
    // What was made with an older state of the catalogue may not fit this one.
    let _ = std::fs::remove_dir_all(data);
    let mut command = Command::new(std::env::current_exe().context("cannot find this program")?);
    command.arg("demo").arg("--listen").arg(address(options.port).to_string()).arg("--data").arg(data);
    for folder in &options.folders {
        command.arg("--catalogue").arg(folder);
    }
    println!("{}", terminal.paint(Style::Good, "The catalogue has no errors: its site begins."));
    let drawings = listen(options.port.checked_add(1).context("give a smaller --port")?, drawings(&catalogue))?;
    println!("The questions of each life event are drawn at http://{}", drawings.0.local_addr()?);
    Ok(Shown::Site(command.spawn().context("cannot start the server")?, drawings))
}

fn show_problems(options: &Options, lines: &[String]) -> anyhow::Result<Shown> {
    let problems = listen(options.port, page(lines))?;
    println!("The problems are at http://{}", problems.0.local_addr()?);
    Ok(Shown::Page(problems))
}

fn listen(port: u16, page: String) -> anyhow::Result<Answer> {
    let address = address(port);
    let listener = TcpListener::bind(address)
        .with_context(|| format!("cannot listen on {address}: give another one with --port"))?;
    listener.set_nonblocking(true)?;
    Ok(Answer(listener, page))
}

/// The questions of each life event and what each can settle.
fn drawings(catalogue: &Catalogue) -> String {
    let mut body = String::from("<h1>Questions of the life events</h1>\n");
    for event in &catalogue.events {
        let name = event.name.replace('&', "&amp;").replace('<', "&lt;");
        let drawing = catalogue.event_graph(event).svg();
        let _ = writeln!(body, "<details><summary>{name}</summary>\n{drawing}</details>");
    }
    answer("200 OK", "<title>Questions of the life events</title>", &body)
}

/// An answer with the problems, which asks again by itself until there are none.
fn page(problems: &[String]) -> String {
    let mut list = String::new();
    for problem in problems {
        let shown = problem.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(list, "<li><code>{shown}</code></li>");
    }
    let head = "<meta http-equiv=\"refresh\" content=\"1\"><title>Problems of the catalogue</title>";
    let body = format!("<h1>Problems of the catalogue</h1><ol>\n{list}</ol><p>This page looks again every second.</p>");
    answer("503 Service Unavailable", head, &body)
}

fn answer(status: &str, head: &str, body: &str) -> String {
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">{head}</head><body>{body}</body></html>"
    );
    let length = page.len();
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {length}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n{page}"
    )
}

/// Every file with the time of its last change; what cannot be read counts as absent.
fn stamps(folders: &[PathBuf]) -> Vec<(PathBuf, Option<SystemTime>)> {
    let mut found = Vec::new();
    let mut left: Vec<PathBuf> = folders.to_vec();
    while let Some(path) = left.pop() {
        for entry in std::fs::read_dir(&path).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => left.push(entry.path()),
                _ => found.push((entry.path(), entry.metadata().and_then(|meta| meta.modified()).ok())),
            }
        }
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_text_on_the_page_and_never_markup() {
        let page = page(&["facts.yaml:1:1: error: `<b>` & more".to_string()]);
        assert!(page.contains("<li><code>facts.yaml:1:1: error: `&lt;b>` &amp; more</code></li>"), "{page}");
        let (head, body) = page.split_once("\r\n\r\n").unwrap();
        assert!(head.contains(&format!("Content-Length: {}", body.len())));
    }

    #[test]
    fn each_life_event_is_drawn() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../catalogues/nz");
        let catalogue = Folders { catalogue: vec![folder] }.load_checked().unwrap();
        let drawn = drawings(&catalogue);
        assert!(drawn.starts_with("HTTP/1.1 200 OK"), "{drawn}");
        assert_eq!(drawn.matches("<svg").count(), catalogue.events.len());
    }

    #[test]
    fn a_changed_and_a_new_file_are_noticed() {
        let folder = std::env::temp_dir().join(format!("stoa-stamps-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("facts")).unwrap();
        let before = stamps(std::slice::from_ref(&folder));
        std::fs::write(folder.join("facts/a.yaml"), "facts: {}").unwrap();
        let after = stamps(std::slice::from_ref(&folder));
        assert_eq!((before.len(), after.len()), (0, 1));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
