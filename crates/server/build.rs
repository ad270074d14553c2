//! A new file of words is noticed by the next build, not only a changed one.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../../locales");
}
