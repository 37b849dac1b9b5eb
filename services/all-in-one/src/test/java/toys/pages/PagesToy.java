package toys.pages;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with Thymeleaf on its class path. */
@SpringBootApplication
public class PagesToy {}
