/** Splits a list that is written as one text. */
export const listed = (text: string, separator: RegExp = /\s+/): readonly string[] =>
  text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '')

export const germanWomen = listed(`
  Anja Annett Antje Beate Bianca Birgit Cindy Claudia Cornelia Diana Doreen Elke Emily Franziska Grit Heike Ines Jana
  Janine Jenny Josephine Julia Juliane Karin Katja Katrin Kerstin Kristin Lea Lena Linda Lisa-Marie Luise Mandy Manja
  Maria Mareike Melanie Michaela Nadine Nancy Nicole Paula Peggy Ramona Romy Sabrina Sandra Sarah Silke Simone Sindy
  Sophie Stefanie Susann Sylvia Theresa Ulrike Undine Yvonne`)

export const germanMen = listed(`
  André Andreas Benjamin Björn Christian Christoph Daniel Danny David Denny Dirk Enrico Erik Felix Florian Frank Georg
  Gerd Götz Hannes Heiko Henning Holger Ingo Jan Jens Jonas Jörg Jürgen Kai Karl-Heinz Kevin Lars Lukas Maik Marcel Marco
  Mario Martin Matthias Max Maximilian Michael Mirko Nico Norman Olaf Oliver Patrick Paul Peter Philipp Ralf René Richard
  Robert Ronny Sebastian Sören Stefan Steffen Sven Thomas Tilo Tim Tobias Tom Torsten Udo Uwe Volker`)

export const germanFamilies = listed(`
  Arnold Auerswald Bauer Baumgärtel Beyer Böttcher Böhm Bräuer Breitfeld Brückner Clauß Dietel Dittrich Drechsel Ebert
  Ehnert Einenkel Enderlein Escher Fiedler Fischer Flemming Franke Freitag Fritzsche Fröhlich Gehmlich Georgi Gerlach
  Gläser Göbel Göckeritz Görner Graupner Groß Großer Grüner Günther Haase Hähnel Hänel Harnisch Haustein Heidrich Heinze
  Hempel Hengst Hertel Hiekel Hillig Höfer Hofmann Höhne Hübner Illing Irmscher Jahn Junghans Kaden Kämpf Keilig Kempe
  Kirsch Klaus Köhler König Köthe Kräher Kreißig Krämer Kunze Lämmel Lang Lange Lehnert Leistner Leonhardt Lindner Löffler
  Lorenz Löschner Löser Mäcke Mauersberger Mehlhorn Meinel Meinhold Melzer Meyer Morgenstern Mühlfriedel Müller Nestler
  Neubert Neukirchner Neumann Nitzsche Nönnig Oehme Öhmichen Oertel Oettel Otto Pfeifer Pilz Pöschel Preißler Püschmann
  Reichel Reißmann Reuther Richter Riedel Roscher Röder Rößler Rothe Rudolph Rümmler Sacher Schädlich Schaarschmidt
  Schäfer Scheffler Schellenberger Schlegel Schmidt Schneider Schönherr Schramm Schreiter Schröder Schubert Schüppel
  Schürer Schulze Seidel Seifert Siegel Steinert Stölzel Strauß Süß Tauscher Teubner Theml Thiele Tröger Uhlig Uhlmann
  Ullmann Unger Viehweger Vogel Voigt Wagner Walther Weber Weigel Weisbach Weiß Weißbach Weißflog Wendler Wetzel Winkler
  Wohlgemuth Wolf Wünsche Wüstner Zeidler Ziegler Zierold Zimmermann Zöphel Zschocke`)

/** What a few carry before the family name or after a hyphen. */
export const titles = listed('Dr., Dr. med., Prof. Dr., Dipl.-Ing.', /,\s*/)
