//! The typefaces come from npm. Without them there is nothing to embed, so say so in one line.

use std::path::Path;

const NEEDED: [&str; 2] =
    ["@expo-google-fonts/public-sans/package.json", "@expo-google-fonts/noto-sans-arabic/package.json"];

fn main() {
    for package in NEEDED {
        let path = Path::new("../../node_modules").join(package);
        println!("cargo::rerun-if-changed={}", path.display());
        if !path.is_file() {
            println!("cargo::error=`node_modules/{package}` is missing: run `npm ci` in the root of the repository");
        }
    }
}
