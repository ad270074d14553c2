//! The design system comes from npm. Without it there is nothing to embed, so say so in one line.

use std::path::Path;

const NEEDED: [&str; 2] = ["govuk-frontend/package.json", "@fontsource-variable/public-sans/package.json"];

fn main() {
    // A new file in these folders is noticed too, not only a changed one.
    println!("cargo::rerun-if-changed=../../templates");
    println!("cargo::rerun-if-changed=../../assets");
    for package in NEEDED {
        let path = Path::new("../../node_modules").join(package);
        println!("cargo::rerun-if-changed={}", path.display());
        if !path.is_file() {
            println!("cargo::error=`node_modules/{package}` is missing: run `npm ci` in the root of the repository");
        }
    }
}
