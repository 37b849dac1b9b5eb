package org.chancery.allinone.build;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Every library is loaded once for all services, so all must want the same version of it.
 *
 * @param users who was the first to want each jar
 */
record OneVersion(Map<Path, String> users) {

    /**
     * @throws IllegalStateException where two services want different versions; the message names both
     */
    void check() {
        Map<String, Path> chosen = new HashMap<>();
        users.keySet().forEach(jar -> {
            Path other = chosen.putIfAbsent(artifact(jar), jar);
            if (other != null) {
                throw new IllegalStateException("%s wants %s and %s wants %s: manage one version in the root pom"
                        .formatted(users.get(other), other.getFileName(), users.get(jar), jar.getFileName()));
            }
        });
    }

    /** In a Maven repository a jar lies in .../artifact/version/artifact-version-classifier.jar. */
    private static String artifact(Path jar) {
        Path version = jar.getParent();
        String name = jar.getFileName().toString();
        if (version == null || version.getParent() == null || !name.contains("-" + version.getFileName())) {
            return jar.toString();
        }
        return version.getParent() + "/" + name.replace("-" + version.getFileName(), "");
    }
}
